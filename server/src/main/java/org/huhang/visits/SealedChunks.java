package org.huhang.visits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// How a sealed file is made, the same for writing and reading:
///
///     "HHVF", version (1 byte), length of the sealed key (2), the sealed key,
///     then chunks: length of the clear text, negative in the last one (4), AES-256-GCM of it, tag (16)
///
/// A chunk's number is its nonce, for the key is the file's own; number, whether it is the last, and the file's name
/// are bound to it. So no chunk opens in another place or another file, and no end can be cut off.
final class SealedChunks {
    static final byte[] MAGIC = {'H', 'H', 'V', 'F', 1};
    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] name;
    private final int mode;
    private long chunks;

    /// @param mode of [Cipher]
    SealedChunks(int mode, byte[] key, String name) {
        this.mode = mode;
        this.key = new SecretKeySpec(key, "AES");
        this.name = name.getBytes(StandardCharsets.UTF_8);
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The next chunk, sealed or opened.
    ///
    /// @return bytes written
    int next(byte[] from, int offset, int length, byte[] into, int at, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(0).putLong(chunks).array();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(name);
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES + 1)
                .putLong(chunks++)
                .put((byte) (last ? 1 : 0))
                .flip());
        return cipher.doFinal(from, offset, length, into, at);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
