package org.huhang.shared;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;

/// Bulk rows by `COPY … FROM STDIN (FORMAT binary)`, in the handle's transaction. Begin each row with
/// [#row], then give its columns in the order named; [#close] sends what is left and ends the copy.
///
/// Close it in the ordinary course only: an exception before it leaves the copy open, and the caller's
/// rollback then discards every row.
public final class Copy implements AutoCloseable {
    private static final int FLUSH_BYTES = 1 << 18;
    /// It grows; many copies are of some dozen rows.
    private static final int FIRST_BYTES = 1 << 15;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

    private final PGConnection postgres;
    private final CopyIn copy;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_BYTES);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int columns;
    private long rows;

    /// @param table the table with its schema
    /// @param columns the columns, in the order in which each row gives them
    public Copy(Handle handle, String table, String... columns) {
        this.columns = columns.length;
        try {
            postgres = handle.getConnection().unwrap(PGConnection.class);
            copy = postgres.getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
            out.write(HEADER);
        } catch (SQLException e) {
            throw new IllegalStateException("copy into " + table + " cannot begin", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Copy row() {
        if (bytes.size() >= FLUSH_BYTES) {
            flush();
        }
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public Copy put(@Nullable Id id) {
        return put(id == null ? null : id.value());
    }

    public Copy put(@Nullable UUID value) {
        return value == null
                ? none()
                : write(() -> {
                    out.writeInt(16);
                    out.writeLong(value.getMostSignificantBits());
                    out.writeLong(value.getLeastSignificantBits());
                });
    }

    public Copy put(@Nullable String value) {
        return value == null
                ? none()
                : write(() -> {
                    var text = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                });
    }

    public Copy put(byte @Nullable [] value) {
        return value == null
                ? none()
                : write(() -> {
                    out.writeInt(value.length);
                    out.write(value);
                });
    }

    public Copy put(@Nullable LocalDate value) {
        return value == null ? none() : put((int) (value.toEpochDay() - EPOCH_DAY));
    }

    public Copy put(@Nullable Instant value) {
        return value == null ? none() : put(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /// A column of type `int`.
    public Copy put(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    /// A column of type `bigint`.
    public Copy put(long value) {
        return write(() -> {
            out.writeInt(8);
            out.writeLong(value);
        });
    }

    /// A column of type `double precision`.
    public Copy put(double value) {
        return write(() -> {
            out.writeInt(8);
            out.writeDouble(value);
        });
    }

    public Copy put(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(value);
        });
    }

    /// A column of type `text[]`.
    public Copy put(List<String> values) {
        return write(() -> {
            var texts = values.stream()
                    .map(each -> each.getBytes(StandardCharsets.UTF_8))
                    .toList();
            int dimensions = texts.isEmpty() ? 0 : 1;
            out.writeInt(12
                    + 8 * dimensions
                    + texts.stream().mapToInt(each -> 4 + each.length).sum());
            out.writeInt(dimensions);
            out.writeInt(0); // no nulls
            out.writeInt(Oid.TEXT);
            if (dimensions > 0) {
                out.writeInt(texts.size());
                out.writeInt(1); // counted from
            }
            for (byte[] text : texts) {
                out.writeInt(text.length);
                out.write(text);
            }
        });
    }

    public Copy none() {
        return write(() -> out.writeInt(-1));
    }

    /// @return how many rows were begun
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        write(() -> out.writeShort(-1));
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
        } catch (SQLException e) {
            throw failed(e);
        }
        bytes.reset();
    }

    /// When the connection breaks in a copy, the driver goes on holding it for that copy, and the rollback would wait
    /// for ever: then it is given up here.
    private IllegalStateException failed(SQLException failure) {
        if (copy.isActive() && postgres instanceof Connection connection) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return new IllegalStateException("copy failed", failure);
    }

    private Copy write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Part {
        void write() throws IOException;
    }
}
