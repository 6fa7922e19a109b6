package org.huhang.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What of a PostgreSQL data folder goes into a base backup, as PostgreSQL's own tool chooses it: not what belongs to
/// the running process alone, nor the WAL, which is archived.
///
/// Source: PostgreSQL 18, "Making a Base Backup Using the Low Level API", section "Backing Up the Data Directory".
///
/// @param folders below the data folder, outermost first
/// @param bytes of all files, as far as they tell while they change
record DataFolder(List<String> folders, List<String> files, long bytes) {
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "tablespace_map.old",
            "recovery.signal",
            "standby.signal",
            "current_logfiles",
            "postgresql.auto.conf.tmp");

    static DataFolder list(Path data) throws IOException {
        var folders = new ArrayList<String>();
        var files = new ArrayList<String>();
        var bytes = new long[1];
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(data)) {
                    return FileVisitResult.CONTINUE;
                }
                var name = name(data, folder);
                if (temporary(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.add(name);
                return EMPTY.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!LEFT_OUT.contains(name(data, file)) && !temporary(file)) {
                    files.add(name(data, file));
                    bytes[0] += attributes.size();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // dropped while we looked
                }
                throw failure;
            }
        });
        return new DataFolder(List.copyOf(folders), List.copyOf(files), bytes[0]);
    }

    private static boolean temporary(Path path) {
        var last = path.getFileName().toString();
        return last.startsWith("pgsql_tmp") || last.startsWith("pg_internal.init");
    }

    private static String name(Path data, Path path) {
        return data.relativize(path).toString();
    }
}
