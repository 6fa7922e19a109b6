package org.huhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/// The bytes of an export's file, in sealed pieces in the database, where every node finds them.
class ExportContent extends OutputStream {
    private static final int PIECE_BYTES = 1 << 20;

    private final Handle handle;
    private final ExportId id;
    private final ExportKeys keys;
    private final long key;
    private final MessageDigest digest = sha256Digest();
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private int number;
    private long size;

    ExportContent(Handle handle, ExportId id, ExportKeys keys) {
        this.handle = handle;
        this.id = id;
        this.keys = keys;
        key = keys.newKey(handle);
    }

    static byte[] read(Handle handle, ExportId id, ExportKeys keys, long key) {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Piece(int number, byte[] sealed) {}
        var out = new ByteArrayOutputStream();
        handle.createQuery("select number, sealed from imports.export_chunks where export_id = :id order by number")
                .bind("id", id)
                .mapTo(Piece.class)
                .forEach(each -> out.writeBytes(keys.open(key, each.number, each.sealed)));
        return out.toByteArray();
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, PIECE_BYTES - filled);
            System.arraycopy(bytes, from, piece, filled, part);
            filled += part;
            from += part;
            left -= part;
            if (filled == PIECE_BYTES) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            store();
        }
    }

    /// The number of the key under which it is sealed.
    long key() {
        return key;
    }

    long size() {
        return size;
    }

    /// Of the file as it is downloaded; ask once, at the end.
    byte[] sha256() {
        return digest.digest();
    }

    private void store() {
        handle.createUpdate(
                        "insert into imports.export_chunks (export_id, number, sealed) values (:id, :number, :sealed)")
                .bind("id", id)
                .bind("number", number)
                .bind("sealed", keys.seal(key, number, Arrays.copyOf(piece, filled)))
                .execute();
        number++;
        filled = 0;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
