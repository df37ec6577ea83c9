#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Liveline maintainers
# SPDX-License-Identifier: MIT
#
# Makes the certificates of tst_tlsfaults anew. Nobody else trusts them: the authority's key is
# thrown away, and the server's key guards nothing.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
touch "$work/index.txt"
cat >"$work/ca.cnf" <<CONFIG
[ca]
default_ca = c
[c]
database = $work/index.txt
new_certs_dir = $work
rand_serial = yes
default_md = sha256
unique_subject = no
policy = p
[p]
commonName = supplied
CONFIG

newkey() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }
request() { openssl req -new -key server.key -subj "/CN=$1" -out "$work/request.csr"; }
# sign NAME HOST FROM UNTIL
sign() {
    request "$2"
    printf 'subjectAltName=DNS:%s\nextendedKeyUsage=serverAuth\n' "$2" >"$work/extensions"
    openssl ca -batch -notext -config "$work/ca.cnf" -cert authority.pem -keyfile "$work/ca.key" \
        -extfile "$work/extensions" -in "$work/request.csr" -startdate "$3" -enddate "$4" \
        -out "$1.pem" 2>/dev/null
}

newkey "$work/ca.key"
newkey server.key
openssl req -new -key "$work/ca.key" -subj '/CN=Test Authority' -out "$work/ca.csr"
printf 'basicConstraints=critical,CA:true\n' >"$work/extensions"
openssl ca -batch -notext -selfsign -config "$work/ca.cnf" -keyfile "$work/ca.key" \
    -extfile "$work/extensions" -in "$work/ca.csr" -startdate 20200101000000Z \
    -enddate 20491231000000Z -out "$work/authority.pem" 2>/dev/null
mv "$work/authority.pem" authority.pem
sign good localhost 20200101000000Z 20491231000000Z
sign expired localhost 20200101000000Z 20210101000000Z
sign otherhost other.example 20200101000000Z 20491231000000Z
openssl req -x509 -new -key server.key -days 9000 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -out selfmade.pem
