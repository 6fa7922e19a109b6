package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jdbi.v3.core.Jdbi;

/// The bytes of files in the database, sealed, in pieces, so that neither side ever holds a whole one.
@ApplicationScoped
class Chunks {
    static final int CHUNK_BYTES = 1 << 20;

    private final Jdbi jdbi;
    private final ImportSecrets secrets;

    Chunks(Jdbi jdbi, ImportSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    void add(ImportId id, InputStream in) throws IOException {
        int number = 1;
        for (var bytes = in.readNBytes(CHUNK_BYTES); bytes.length > 0; bytes = in.readNBytes(CHUNK_BYTES)) {
            insert(id, number++, bytes);
        }
    }

    Content content(ImportId id) {
        return () -> new InputStream() {
            private int number = 1;
            private InputStream chunk = find(id, number);

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = chunk.read(into, from, length);
                if (read < 0) {
                    chunk = find(id, ++number);
                    read = chunk.read(into, from, length);
                }
                return read;
            }
        };
    }

    void delete(ImportId id) {
        jdbi.useHandle(h -> h.createUpdate("delete from imports.file_chunks where import_id = :id")
                .bind("id", id)
                .execute());
    }

    private void insert(ImportId id, int number, byte[] bytes) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into imports.file_chunks (import_id, number, content_sealed) values (:id, :number, :content)
                """)
                .bind("id", id)
                .bind("number", number)
                .bind("content", secrets.sealChunk(ImportSecrets.keyOf(h, id), number, bytes))
                .execute());
    }

    /// Nothing to read behind the last one.
    private InputStream find(ImportId id, int number) {
        return new ByteArrayInputStream(jdbi.withHandle(h -> h.createQuery("""
                select content_sealed from imports.file_chunks where import_id = :id and number = :number
                """)
                .bind("id", id)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne()
                .map(bytes -> secrets.openChunk(ImportSecrets.keyOf(h, id), number, bytes))
                .orElse(new byte[0])));
    }
}
