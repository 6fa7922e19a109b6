package org.huhang.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From which base backup, over which WAL a moment is restored.
///
/// @param until the last moment that can be restored
record RestorePoint(Base base, WalChain chain, Instant until) {
    /// @throws BackupFailed when the moment cannot be restored, with those that can
    static RestorePoint choose(Backups backups, @Nullable Instant at) throws IOException, BackupFailed {
        var bases = backups.bases().list();
        if (bases.isEmpty()) {
            throw new BackupFailed("there is no complete backup in " + backups.folder());
        }
        var first = bases.getFirst();
        var base = bases.reversed().stream()
                .filter(each -> at == null || !each.completedAt().isAfter(at))
                .findFirst()
                .orElse(null);
        if (base == null) {
            var newest = bases.getLast();
            var end = backups.wal().chainFrom(newest.startWal()).until(newest.completedAt());
            throw new BackupFailed("nothing is kept of " + at + "; " + possible(first, end));
        }
        var chain = backups.wal().chainFrom(base.startWal());
        var until = chain.until(base.completedAt());
        boolean whole = holdsStop(base, chain.segments());
        if (!whole || (chain.missing().isPresent() && (at == null || at.isAfter(until)))) {
            throw new BackupFailed(
                    "WAL segment " + chain.missing().map(WalName::toString).orElse("") + " is missing in "
                            + backups.wal().folder() + "; "
                            + (whole ? possible(base, until) : base.name() + " cannot be restored without it"));
        }
        if (at != null && at.isAfter(until)) {
            throw new BackupFailed("the WAL archived ends before " + at + "; " + possible(first, until)
                    + ", or all that is archived without --at");
        }
        return new RestorePoint(base, chain, until);
    }

    private static boolean holdsStop(Base base, List<WalSegment> segments) {
        long stop = WalName.parse(base.manifest().stopWal()).number();
        return segments.stream().anyMatch(segment -> segment.name().number() == stop);
    }

    private static String possible(Base first, Instant until) {
        return "possible is from " + first.completedAt() + " to " + until;
    }
}
