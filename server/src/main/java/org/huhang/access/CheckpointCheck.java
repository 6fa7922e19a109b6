package org.huhang.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AuditVerdict.Broken;
import org.huhang.access.AuditVerdict.What;
import org.jspecify.annotations.Nullable;

/// Checks the lines of the file of checkpoints by themselves and against those of the database. A chain of digests
/// leads from the last line back to the first, so the last one's signature vouches for all.
final class CheckpointCheck {
    private final AuditKeys keys;
    private final PublishedMacs published = new PublishedMacs();
    private long unpublished;

    CheckpointCheck(AuditKeys keys) {
        this.keys = keys;
    }

    PublishedMacs published() {
        return published;
    }

    long unpublished() {
        return unpublished;
    }

    /// @param lines of the file, read before the snapshot of the connection was taken: the database has them all
    Optional<Broken> check(List<String> lines, Connection snapshot) throws SQLException {
        try (var statement = snapshot.createStatement()) {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery("""
                    select number, position, entries, mac, made_at, previous, signature
                      from access.audit_checkpoints
                     order by number
                    """)) {
                return check(lines, rows);
            }
        }
    }

    private Optional<Broken> check(List<String> lines, ResultSet rows) throws SQLException {
        Checkpoint before = null;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (isTorn(line, i + 1 < lines.size() ? lines.get(i + 1) : null)) {
                continue;
            }
            var parsed = Checkpoint.parse(line);
            if (parsed.isEmpty()) {
                return Optional.of(altered(before, "line " + (i + 1) + " of the file is no checkpoint"));
            }
            var one = parsed.get();
            var broken = before == null ? first(one) : next(before, one, i + 1);
            if (broken.isPresent()) {
                return broken;
            }
            var kept = rows.next() ? row(rows) : null;
            if (kept == null || !kept.line().equals(line)) {
                return Optional.of(
                        one.isSigned(keys)
                                ? unknown(one, kept)
                                : altered(before, "line " + (i + 1) + " of the file is not signed by us"));
            }
            published.add(one);
            before = one;
        }
        while (rows.next()) {
            unpublished++;
        }
        return before == null || before.isSigned(keys)
                ? Optional.empty()
                : Optional.of(altered(before, "the last checkpoint of the file is not signed by us"));
    }

    /// A crash left the beginning of a line; the whole line follows, or comes at the next start.
    private static boolean isTorn(String line, @Nullable String next) {
        return next == null ? !line.endsWith("}") && line.startsWith("{") : next.startsWith(line) && !next.equals(line);
    }

    private static Optional<Broken> first(Checkpoint one) {
        return one.number() == 1
                ? Optional.empty()
                : Optional.of(new Broken(
                        What.CHECKPOINT_MISSING,
                        0,
                        one.madeAt(),
                        "the file of checkpoints begins with number " + one.number()));
    }

    private Optional<Broken> next(Checkpoint before, Checkpoint one, int line) {
        if (one.follows(before)) {
            return Optional.empty();
        }
        return Optional.of(
                one.number() > before.number() + 1 && one.isSigned(keys)
                        ? new Broken(
                                What.CHECKPOINT_MISSING,
                                before.position(),
                                before.madeAt(),
                                "after checkpoint " + before.number() + " the file goes on with " + one.number())
                        : altered(before, "line " + line + " of the file does not follow the one before"));
    }

    private static Broken unknown(Checkpoint one, @Nullable Checkpoint kept) {
        return new Broken(
                What.OLDER_COPY,
                one.position(),
                one.madeAt(),
                kept == null
                        ? "the database does not know checkpoint " + one.number()
                                + ", which was published: it is an older copy, or its end was cut"
                        : "checkpoint " + one.number() + " in the database is not the one that was published");
    }

    private static Broken altered(@Nullable Checkpoint before, String sentence) {
        return new Broken(
                What.CHECKPOINT_ALTERED,
                before == null ? 0 : before.position(),
                before == null ? null : before.madeAt(),
                sentence);
    }

    private static Checkpoint row(ResultSet rows) throws SQLException {
        return new Checkpoint(
                rows.getLong("number"),
                rows.getLong("position"),
                rows.getLong("entries"),
                rows.getBytes("mac"),
                rows.getObject("made_at", OffsetDateTime.class).toInstant(),
                rows.getBytes("previous"),
                rows.getBytes("signature"));
    }
}
