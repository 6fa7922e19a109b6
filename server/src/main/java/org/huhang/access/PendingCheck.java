package org.huhang.access;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.huhang.access.AuditVerdict.Broken;
import org.huhang.access.AuditVerdict.What;
import org.postgresql.PGConnection;

/// Checks the seals of entries that wait to be chained. One that was taken away before cannot be found missing.
final class PendingCheck {
    private final Connection connection;
    private final AuditKeys.Sealer sealer;

    PendingCheck(Connection connection, AuditKeys keys) {
        this.connection = connection;
        this.sealer = keys.sealer();
    }

    Optional<Broken> check() throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select seal, " + AuditEntry.COLUMNS
                        + " from access.audit_pending order by id) to stdout (format binary)");
        try {
            boolean first = true;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                var row = ByteBuffer.wrap(message).position(first ? ChainSegment.HEADER_BYTES : 0);
                first = false;
                if (row.getShort() < 0) {
                    continue;
                }
                var seal = ChainSegment.bytes(row);
                if (!Arrays.equals(seal, sealer.seal(message, row.position(), row.remaining()))) {
                    return Optional.of(new Broken(
                            What.PENDING_EDITED,
                            0,
                            ChainSegment.writtenAt(row),
                            "an entry that waits to be chained is not what was written"));
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return Optional.empty();
    }
}
