package org.huhang.visits;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Function;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;

/// Reads a sealed file ([SealedChunks]), chunk by chunk. Who must not use a part of a damaged one asks [#check] first.
final class SealedReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final String name;
    private final DataInputStream in;
    private final SealedChunks chunks;
    private byte[] raw = new byte[0];
    private byte[] clear = new byte[0];
    private boolean ended;

    private SealedReader(String name, DataInputStream in, byte[] key) {
        this.name = name;
        this.in = in;
        chunks = new SealedChunks(Cipher.DECRYPT_MODE, key, name);
    }

    /// @param key opens what lies in the head; nothing when its time is over
    /// @return nothing when the key is destroyed
    static @Nullable SealedReader open(Path path, String name, Function<byte[], byte @Nullable []> key)
            throws IOException, DamagedFile {
        var in = new DataInputStream(open(path, name));
        try {
            if (!Arrays.equals(in.readNBytes(SealedChunks.MAGIC.length), SealedChunks.MAGIC)) {
                throw new DamagedFile(name, "does not begin as a sealed file does");
            }
            var head = new byte[in.readUnsignedShort()];
            in.readFully(head);
            var opened = key.apply(head);
            if (opened != null) {
                return new SealedReader(name, in, opened);
            }
        } catch (EOFException e) {
            in.close();
            throw new DamagedFile(name, "is cut off");
        } catch (DamagedFile e) {
            in.close();
            throw e;
        } catch (RuntimeException e) {
            in.close();
            throw new DamagedFile(name, "has a head of another file");
        }
        in.close();
        return null;
    }

    /// Compares the whole file with what was noted when it was written.
    static void check(Path path, String name, SealedWriter.Written written) throws IOException, DamagedFile {
        var digest = SealedChunks.sha256();
        long bytes = 0;
        var buffer = new byte[BUFFER_BYTES];
        try (var in = open(path, name)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        if (bytes != written.bytes()) {
            throw new DamagedFile(name, "has " + bytes + " bytes, " + written.bytes() + " were written");
        }
        if (!Arrays.equals(digest.digest(), written.sha256())) {
            throw new DamagedFile(name, "is not what was written");
        }
    }

    private static InputStream open(Path path, String name) throws IOException, DamagedFile {
        try {
            return new java.io.BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        } catch (NoSuchFileException e) {
            throw new DamagedFile(name, "is missing");
        }
    }

    /// The next chunk, good until the one after it; nothing behind the last.
    @Nullable
    ByteBuffer next() throws IOException, DamagedFile {
        if (ended) {
            return null;
        }
        try {
            int said = in.readInt();
            ended = said < 0;
            int length = ended ? -said - 1 : said;
            if (length > BUFFER_BYTES) {
                throw new DamagedFile(name, "is not what was written");
            }
            if (raw.length < length + SealedChunks.TAG_BYTES) {
                clear = new byte[length];
                raw = new byte[length + SealedChunks.TAG_BYTES];
            }
            in.readFully(raw, 0, length + SealedChunks.TAG_BYTES);
            if (ended && in.read() >= 0) {
                throw new DamagedFile(name, "goes on behind its end");
            }
            chunks.next(raw, 0, length + SealedChunks.TAG_BYTES, clear, 0, ended);
            return ByteBuffer.wrap(clear, 0, length);
        } catch (EOFException e) {
            throw new DamagedFile(name, "is cut off");
        } catch (GeneralSecurityException e) {
            throw new DamagedFile(name, "is not what was written");
        }
    }

    /// The same as a stream; a damage is told as an [IOException].
    InputStream stream() {
        return new InputStream() {
            private ByteBuffer chunk = ByteBuffer.allocate(0);

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                while (!chunk.hasRemaining()) {
                    try {
                        var next = SealedReader.this.next();
                        if (next == null) {
                            return -1;
                        }
                        chunk = next;
                    } catch (DamagedFile e) {
                        throw new IOException(e);
                    }
                }
                int read = Math.min(length, chunk.remaining());
                chunk.get(into, from, read);
                return read;
            }

            @Override
            public void close() throws IOException {
                SealedReader.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
