package org.huhang.access;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.huhang.access.AuditVerdict.Broken;
import org.huhang.access.AuditVerdict.What;
import org.postgresql.PGConnection;

/// Checks the entries of a stretch of positions. Stretches can be checked at the same time: each begins with the MAC
/// stored at the position before it, which the stretch before checks.
final class ChainSegment {
    static final int HEADER_BYTES = 19;
    private static final int INSTANT_BYTES = 8;

    private final Connection connection;
    private final AuditKeys.Sealer sealer;
    private final PublishedMacs published;

    ChainSegment(Connection connection, AuditKeys keys, PublishedMacs published) {
        this.connection = connection;
        this.sealer = keys.sealer();
        this.published = published;
    }

    /// Positions `after + 1` to `last`, which must all be there.
    Optional<Broken> check(long after, long last) throws SQLException {
        var start = after == 0 ? Optional.of(AuditKeys.Sealer.START) : macAt(after);
        if (start.isEmpty()) {
            return Optional.of(missing(after));
        }
        var before = start.get();
        long expected = after + 1;
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select position, seal, mac, " + AuditEntry.COLUMNS
                        + " from access.audit_entries where position > " + after + " and position <= " + last
                        + " order by position) to stdout (format binary)");
        try {
            boolean first = true;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                var row = ByteBuffer.wrap(message).position(first ? HEADER_BYTES : 0);
                first = false;
                if (row.getShort() < 0) {
                    continue;
                }
                row.getInt();
                long position = row.getLong();
                if (position != expected) {
                    return Optional.of(missing(expected));
                }
                var seal = bytes(row);
                var mac = bytes(row);
                var sealed = sealer.seal(message, row.position(), row.remaining());
                var broken = checkOne(position, before, seal, sealed, mac, row);
                if (broken.isPresent()) {
                    return broken;
                }
                before = mac;
                expected++;
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return expected <= last ? Optional.of(missing(expected)) : Optional.empty();
    }

    private Optional<Broken> checkOne(
            long position, byte[] before, byte[] seal, byte[] sealed, byte[] mac, ByteBuffer row) {
        if (!Arrays.equals(seal, sealed)) {
            return Optional.of(new Broken(
                    What.ENTRY_EDITED,
                    position,
                    writtenAt(row),
                    "the entry is not what was written: edited or put in"));
        }
        if (!Arrays.equals(mac, sealer.link(position, before, seal))) {
            return Optional.of(new Broken(
                    What.CHAIN_BROKEN,
                    position,
                    writtenAt(row),
                    "the entry does not belong behind the one before: moved, put in, or chained without the key"));
        }
        return published.contradicts(position, mac)
                ? Optional.of(new Broken(
                        What.OLDER_COPY,
                        position,
                        writtenAt(row),
                        "a checkpoint published outside tells of another entry here: an older copy was written on"))
                : Optional.empty();
    }

    private Optional<byte[]> macAt(long position) throws SQLException {
        try (var statement = connection.prepareStatement("select mac from access.audit_entries where position = ?")) {
            statement.setLong(1, position);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static Broken missing(long position) {
        return new Broken(What.ENTRY_MISSING, position, null, "the entry is missing");
    }

    static byte[] bytes(ByteBuffer row) {
        var bytes = new byte[Math.max(0, row.getInt())];
        row.get(bytes);
        return bytes;
    }

    /// The last column.
    static Instant writtenAt(ByteBuffer row) {
        return AuditEntry.instant(row.getLong(row.limit() - INSTANT_BYTES));
    }
}
