package org.huhang.imports;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/// The bytes of an export's file, in sealed pieces in the database, where every node finds them. AES-256-GCM, a nonce
/// of
/// its own before each piece; export and place are bound to it, so that no piece opens in another's stead.
class ExportContent extends OutputStream {
    private static final int PIECE_BYTES = 1 << 20;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Handle handle;
    private final ExportId id;
    private final SecretKeySpec key;
    private final MessageDigest digest = sha256Digest();
    private final byte[] piece = new byte[PIECE_BYTES];
    private int filled;
    private int number;
    private long size;

    ExportContent(Handle handle, ExportId id, SecretKeySpec key) {
        this.handle = handle;
        this.id = id;
        this.key = key;
    }

    static byte[] read(Handle handle, ExportId id, SecretKeySpec key) {
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Piece(int number, byte[] sealed) {}
        var out = new ByteArrayOutputStream();
        handle.createQuery("select number, sealed from imports.export_chunks where export_id = :id order by number")
                .bind("id", id)
                .mapTo(Piece.class)
                .forEach(each -> out.writeBytes(open(id, key, each.number, each.sealed)));
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
                .bind("sealed", seal())
                .execute();
        number++;
        filled = 0;
    }

    private byte[] seal() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, id, key, number, nonce);
            var sealed = cipher.doFinal(piece, 0, filled);
            var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return both;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] open(ExportId id, SecretKeySpec key, int number, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, id, key, number, Arrays.copyOf(sealed, NONCE_BYTES))
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("piece " + number + " of export " + id.value() + " was changed", e);
        }
    }

    private static Cipher cipher(int mode, ExportId id, SecretKeySpec key, int number, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(20)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .putInt(number)
                .array());
        return cipher;
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
