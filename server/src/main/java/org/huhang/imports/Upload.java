package org.huhang.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file on its way in, kept on disk until it stands in the database: a slow sender must not hold a transaction.
///
/// @param sha256 of all its bytes, in hexadecimal
record Upload(Path file, long sizeBytes, String sha256) implements AutoCloseable {
    /// Over a million rows of people; Quarkus itself refuses bodies above 256 MB.
    static final int LARGEST_BYTES = 200 << 20;

    static Upload receive(InputStream body) throws IOException {
        var file = Files.createTempFile("huhang-import-", ".part");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                body.transferTo(out);
            }
            return new Upload(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
