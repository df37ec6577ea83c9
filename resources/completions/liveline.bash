# SPDX-FileCopyrightText: 2026 The Liveline maintainers
# SPDX-License-Identifier: MIT
# bash completion for liveline(1): commands and options as `--help` prints them, and blogs' numbers.

_liveline()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word command=
    local commands="add list remove pause resume set poll watch entries show corrections search mark tag
        note export import extract serve-demo doctor verify alerts"
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        [[ " ${commands//$'\n'/ } " == *" $word "* ]] && command=$word && break
    done

    case $previous in
    --data-dir) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
    --output) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W "pdf html md json csv atom opml warc wacz" -- "$current"); return ;;
    --keep-answers) mapfile -t COMPREPLY < <(compgen -W "on off" -- "$current"); return ;;
    --preset) mapfile -t COMPREPLY < <(compgen -W "dossier clipping evidence" -- "$current"); return ;;
    --sort) mapfile -t COMPREPLY < <(compgen -W "relevance newest" -- "$current"); return ;;
    esac
    if [[ $current == -* ]]; then
        local options
        options=$(LC_ALL=C liveline $command --help 2>/dev/null | grep -o -- '^  --[a-z-]*')
        mapfile -t COMPREPLY < <(compgen -W "$options --data-dir --json --quiet --verbose --help" -- "$current")
        return
    fi
    case $command in
    "") mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$current") ;;
    mark) mapfile -t COMPREPLY < <(compgen -W "read unread starred unstarred" -- "$current") ;;
    import | extract) mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    esac
}
complete -F _liveline liveline
