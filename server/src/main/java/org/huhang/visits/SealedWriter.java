package org.huhang.visits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import org.huhang.backup.DurableFiles;

/// Writes a sealed file ([SealedChunks]), by one thread, and holds one chunk of it.
final class SealedWriter implements AutoCloseable {
    private final FileChannel file;
    private final SealedChunks chunks;
    private final MessageDigest digest = SealedChunks.sha256();
    private final byte[] clear;
    private final byte[] raw;
    private final ByteBuffer room;
    private long bytes;

    /// @param name bound to the file
    /// @param chunkBytes so much is sealed at once; what is put in one piece must fit
    SealedWriter(Path path, String name, FileKeys.FileKey key, int chunkBytes) throws IOException {
        chunks = new SealedChunks(Cipher.ENCRYPT_MODE, key.key(), name);
        clear = new byte[chunkBytes];
        raw = new byte[Integer.BYTES + chunkBytes + SealedChunks.TAG_BYTES];
        room = ByteBuffer.wrap(clear);
        file = DurableFiles.create(path);
        var head = ByteBuffer.allocate(SealedChunks.MAGIC.length + Short.BYTES + key.sealed().length)
                .put(SealedChunks.MAGIC)
                .putShort((short) key.sealed().length)
                .put(key.sealed());
        write(head.array(), head.position());
    }

    /// What was written, and the digest by which it is known again.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Written(long bytes, byte[] sha256) {}

    /// Where the next so many bytes go.
    ByteBuffer room(int wanted) throws IOException {
        if (room.remaining() < wanted) {
            seal(false);
        }
        return room;
    }

    void put(byte[] from, int length) throws IOException {
        for (int at = 0; at < length; ) {
            int part = Math.min(length - at, room(1).remaining());
            room.put(from, at, part);
            at += part;
        }
    }

    /// The last chunk; from here on it is on the disk, under the name that it grew by.
    Written finish() throws IOException {
        seal(true);
        file.force(true);
        return new Written(bytes, digest.digest());
    }

    private void seal(boolean last) throws IOException {
        int length = room.position();
        ByteBuffer.wrap(raw).putInt(last ? -length - 1 : length);
        try {
            int written = chunks.next(clear, 0, length, raw, Integer.BYTES, last);
            write(raw, Integer.BYTES + written);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        room.clear();
    }

    private void write(byte[] from, int length) throws IOException {
        digest.update(from, 0, length);
        bytes += length;
        for (var rest = ByteBuffer.wrap(from, 0, length); rest.hasRemaining(); ) {
            file.write(rest);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
