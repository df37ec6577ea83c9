#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Liveline maintainers
# SPDX-License-Identifier: MIT
#
# readwacz.py FILE — reads a WACZ as other programs do, with nothing of Liveline's: every file is
# stored and is what the package says; each line of the index leads to a gzip member that holds just
# the record it names; each block and payload has its digest. Prints how many lines there were.
import gzip
import hashlib
import json
import sys
import zipfile


def label(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def check(holds, what):
    if not holds:
        sys.exit(what)


def read_record(member):
    record = gzip.decompress(member)
    head, rest = record.split(b"\r\n\r\n", 1)
    lines = head.decode().split("\r\n")
    check(lines[0] == "WARC/1.1", "no record of WARC 1.1")
    fields = dict(line.split(": ", 1) for line in lines[1:])
    length = int(fields["Content-Length"])
    check(rest[length:] == b"\r\n\r\n", "the member holds more than a record")
    return fields, rest[:length]


def main(path):
    with zipfile.ZipFile(path) as package:
        check(package.testzip() is None, "a checksum is wrong")
        names = package.namelist()
        check(all(i.compress_type == zipfile.ZIP_STORED for i in package.infolist()), "compressed")
        files = {name: package.read(name) for name in names}
    digest = json.loads(files["datapackage-digest.json"])
    check(digest["hash"] == label(files[digest["path"]]), "the package's digest")
    described = json.loads(files["datapackage.json"])
    check(described["profile"] == "data-package", "profile")
    check(described["wacz_version"] == "1.1.1", "version")
    for resource in described["resources"]:
        data = files[resource["path"]]
        check(resource["bytes"] == len(data) and resource["hash"] == label(data), resource["path"])
    known = {resource["path"] for resource in described["resources"]}
    check(known | {"datapackage.json", "datapackage-digest.json"} == set(names), "strays")

    pages = [json.loads(line) for line in files["pages/pages.jsonl"].splitlines()]
    check(pages[0]["format"] == "json-pages-1.0" and "id" in pages[0], "the head of the pages")
    check(all("url" in page and "ts" in page for page in pages[1:]), "pages")
    check(described["mainPageUrl"] in [page["url"] for page in pages[1:]], "the main page")

    lines = files["indexes/index.cdxj"].splitlines()
    check(lines == sorted(lines), "the index is not sorted")
    for line in lines:
        _, time, entry = line.split(b" ", 2)
        entry = json.loads(entry)
        data = files["archive/" + entry["filename"]]
        start, length = int(entry["offset"]), int(entry["length"])
        fields, block = read_record(data[start : start + length])
        check(fields["WARC-Target-URI"] == entry["url"], "address")
        check(fields["WARC-Payload-Digest"] == entry["digest"], "digest")
        date = "".join(c for c in fields["WARC-Date"].split(".")[0] if c.isdigit())
        check(date == time.decode(), "time")
        check(fields["WARC-Block-Digest"] == label(block), "block")
        head, payload = block.split(b"\r\n\r\n", 1)
        check(head.startswith(b"HTTP/1.1 " + entry["status"].encode()), "status")
        if fields["WARC-Type"] == "response":
            check(fields["WARC-Payload-Digest"] == label(payload), "payload")
        else:
            check(fields["WARC-Type"] == "revisit" and not payload, "revisit")
            check(entry["mime"] == "warc/revisit", "the index of a revisit")
    print(len(lines))


main(sys.argv[1])
