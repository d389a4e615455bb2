#!/bin/sh
# LeukoGuide @VERSION@ for one person, without root: sh THIS_FILE. The program follows this script, packed.
# Exit codes: 0 done, 1 it could not be written, 2 wrong arguments or a missing tool, 3 this file is damaged,
# 4 the program is running, 5 a newer version is there.
set -eu
umask 022
version='@VERSION@'
sum='@SHA256@'
lines='@LINES@'
prefix="${HOME:-}/.local"
action=install
say=1

usage() {
    cat <<'TEXT'
LeukoGuide @VERSION@: installs the program for one person; no root, no network.

  sh FILE [--prefix DIR] [--quiet]   install or update below DIR (~/.local): bin, lib, share
  sh FILE --remove [--prefix DIR]    remove it again; settings stay in ~/.local/share/LeukoGuide
  sh FILE --check                    compare this file with its checksum
  sh FILE --extract DIR              unpack only, into the new folder DIR
  sh FILE --version | --help
TEXT
}

fail() { code=$1; shift; echo "$*" >&2; exit "$code"; }
tell() { [ "$say" = 0 ] || echo "$*"; }
payload() { tail -n "+$lines" "$0"; }
unpack() {  # into $1; $2 is said where that fails, after one line of tar's: it has one for each file
    why=$(payload | xz -dc | tar -C "$1" --no-same-owner -xf - 2>&1) && return
    printf '%s\n' "$why" | sed '/^$/d' | tail -n 2 | head -n 1 >&2
    fail 1 "$2"
}

while [ $# -gt 0 ]; do
    case "$1" in
        --prefix|--extract)
            [ $# -ge 2 ] || fail 2 "$1 needs a folder"
            [ "$1" = --prefix ] || action=extract
            prefix=$2; shift ;;
        --remove) action=remove ;;
        --check) action=check ;;
        --quiet) say=0 ;;
        --version) echo "$version"; exit 0 ;;
        --help|-h) usage; exit 0 ;;
        *) usage >&2; fail 2 "unknown: $1" ;;
    esac
    shift
done
case "$prefix" in
    /.local) fail 2 'HOME is not set: say where with --prefix' ;;
    /*) ;;
    *) prefix="$(pwd)/$prefix" ;;
esac

# It reads its modules when it needs them: those of another version would get mixed in.
refuse_running() {
    for process in /proc/[0-9]*/exe; do
        if [ "$process" -ef "$prefix/lib/leukoguide/leukoguide" ]; then
            echo 'LeukoGuide is running: close it first; nothing was changed' >&2
            exit 4
        fi
    done
}

# The uninstaller says which version is there. An older one would leave the clinic's data alone.
refuse_newer() {
    there=$(sed -n 's/^# Version: //p' "$prefix/lib/leukoguide-uninstall" 2>/dev/null) || return 0
    newest=$(printf '%s\n%s\n' "$there" "$version" | sort -V | tail -n 1)
    if [ "$newest" != "$version" ]; then
        fail 5 "LeukoGuide $there is there, which is newer: remove it first; nothing was changed"
    fi
}

remove_files() {
    rm -rf "$prefix/lib/leukoguide"
    rm -f "$prefix/bin/leukoguide" "$prefix/share/applications/leukoguide.desktop" \
        "$prefix/share/metainfo/@APP_ID@.metainfo.xml" "$prefix/share/man/man1/leukoguide.1.gz" \
        "$prefix"/share/icons/hicolor/*/apps/leukoguide.png \
        "$prefix/share/icons/hicolor/scalable/apps/leukoguide.svg" "$prefix/lib/leukoguide-uninstall"
    # Folders that were made for it, when nothing else is in them.
    for folder in "$prefix"/share/icons/hicolor/*/apps "$prefix"/share/icons/hicolor/* \
        "$prefix/share/icons/hicolor" "$prefix/share/icons" "$prefix/share/applications" \
        "$prefix/share/metainfo" "$prefix/share/man/man1" "$prefix/share/man" \
        "$prefix/share" "$prefix/lib" "$prefix/bin" "$prefix"; do
        rmdir "$folder" 2>/dev/null || :
    done
}

if [ "$action" = remove ]; then
    [ -d "$prefix/lib/leukoguide" ] || fail 1 "LeukoGuide is not below $prefix"
    refuse_running
    remove_files
    tell "Removed from $prefix"
    exit 0
fi

for tool in tail tar xz sha256sum sort; do
    command -v "$tool" >/dev/null 2>&1 || fail 2 "this needs the program $tool"
done
[ "$(payload | sha256sum | cut -d ' ' -f 1)" = "$sum" ] || fail 3 'this file is damaged: copy it again'
if [ "$action" = check ]; then
    tell "whole: LeukoGuide $version"
    exit 0
fi

if [ "$action" = extract ]; then
    [ ! -e "$prefix" ] || fail 1 "$prefix is there already"
    mkdir -p "$prefix"
    unpack "$prefix" "$prefix could not be written"
    exit 0
fi

# Beside its place first, then in its place: an older LeukoGuide stays until the new one is whole.
refuse_newer
refuse_running
unwritten="$prefix could not be written: nothing was changed"
new="$prefix/lib/.leukoguide-new.$$"
trap 'rm -rf "$new"; rmdir "$prefix/lib" "$prefix/bin" "$prefix" 2>/dev/null || :' EXIT
trap 'exit 1' HUP INT TERM
{ mkdir -p "$new" && mkdir -p "$prefix/bin"; } || fail 1 "$unwritten"
unpack "$new" "$unwritten"
"$new/lib/leukoguide/leukoguide" --version >/dev/null || fail 1 'the program does not run here: nothing was changed'
command=$(printf %s "$prefix/bin/leukoguide" | sed 's/[&|\\]/\\&/g')
sed -i "s|^Exec=leukoguide|Exec=\"$command\"|" "$new/share/applications/leukoguide.desktop"
[ ! -e "$prefix/lib/leukoguide" ] || mv "$prefix/lib/leukoguide" "$new/old"
mv "$new/lib/leukoguide" "$prefix/lib/leukoguide"
(cd "$new" && find share -type d) | while read -r folder; do mkdir -p "$prefix/$folder"; done
(cd "$new" && find share -type f) | while read -r file; do mv -f "$new/$file" "$prefix/$file"; done
ln -sfn ../lib/leukoguide/leukoguide "$prefix/bin/leukoguide"
{
    echo '#!/bin/sh'
    echo "# Removes LeukoGuide from $prefix; settings stay in ~/.local/share/LeukoGuide."
    echo "# Version: $version"
    echo 'set -u'
    printf "prefix='%s'\n" "$(printf %s "$prefix" | sed "s/'/'\\\\''/g")"
    sed -n '/^refuse_running() {/,/^}/p; /^remove_files() {/,/^}/p' "$0"
    printf 'refuse_running\nremove_files\n'
} >"$prefix/lib/leukoguide-uninstall"
chmod 755 "$prefix/lib/leukoguide-uninstall"
tell "LeukoGuide $version is in $prefix/lib/leukoguide; start it from the menu or as $prefix/bin/leukoguide."
tell "Remove it with $prefix/lib/leukoguide-uninstall"
exit 0
