#!/bin/sh
# PostgreSQL's restore_command, run in its data folder: restore-wal.sh NAME PATH
# Exit 1 says that there is no such segment, which ends the recovery; exit 200 breaks it off.
set -u
umask 077
# Nothing beyond what was there when the restore began: a server at work goes on archiving.
last=$(cat ../wal-restore.last)
if [ "${#1}" = 24 ] && [ "$(printf '%s\n' "${1#????????}" "$last" | LC_ALL=C sort | tail -n 1)" != "$last" ]; then
    exit 1
fi
source=$(cat ../wal-restore)/wal/$1.gz
[ -f "$source" ] || exit 1
gzip -dc <"$source" >"$2" && exit 0
echo "huhang: cannot unpack $source" >&2
exit 200
