#!/bin/sh
# PostgreSQL's archive_command, run in its data folder: archive-wal.sh PATH NAME
# Exit 0 lets PostgreSQL forget the segment. It lands whole or not at all, under a name that nothing else had.
set -u
umask 077
from=$1
name=$2
folder=$(cat ../wal-archive)
database=$(od -An -tx1 -N8 global/pg_control | tr -d ' \n')
most_waiting=256     # segments of 16 MiB
least_free=1048576   # KiB, on the disk of the database
least_target=262144  # KiB, on the disk of the backups

# Nobody has made a base backup of this database in that folder yet: nothing could be restored with the segment.
[ "$(cat ../wal-archive.wanted 2>/dev/null)" = "$database $folder" ] || exit 0

free() { df -Pk "$1" | awk 'NR == 2 { print $4 }'; }

# PostgreSQL keeps the segment and tries again. Once that endangers the city's work, the backups come second: the
# segment is let go, and restoring ends before it until there is a new base.
failed() {
    alarm="WAL segment $name is not archived: $1"
    waiting=$(find pg_wal/archive_status -name '*.ready' | wc -l)
    if [ "$waiting" -gt "$most_waiting" ] || [ "$(free .)" -lt "$least_free" ]; then
        alarm="$alarm. It was let go, before its like fill the disk: make a new backup"
        echo "huhang: ALARM: $alarm" >&2
        echo "$alarm" >../wal-archive.gap
        exit 0
    fi
    echo "huhang: ALARM: $alarm" >&2
    echo "$alarm" >../wal-archive.alarm
    exit 1
}

[ "$(cat "$folder/database" 2>/dev/null)" = "$database" ] || failed "$folder is not there or holds another database"
target=$folder/wal/$name.gz
if [ -e "$target" ]; then
    # handed over once more after a crash
    gzip -dc <"$target" 2>/dev/null | cmp -s - "$from" || failed "$target is there already and is not the same"
else
    [ "$(free "$folder")" -ge "$least_target" ] || failed "the disk of $folder is full"
    growing=$folder/wal/growing-$name
    rm -f "$folder"/wal/growing-*
    # its time tells later up to when everything is archived
    gzip -1 -c <"$from" >"$growing" && touch -r "$from" "$growing" && sync "$growing" || {
        rm -f "$growing"
        failed "$folder cannot be written to"
    }
    mv -n "$growing" "$target"
    [ ! -e "$growing" ] || failed "$target cannot be made"
fi
sync "$folder/wal" || failed "$folder cannot be written to"
rm -f ../wal-archive.alarm
