package org.huhang.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.huhang.shared.KeyRing;
import org.huhang.shared.KeyRings;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a file says of people lies sealed under a key of the file's own: its bytes, its header, its refused rows.
@Singleton
class ImportSecrets {
    private final KeyRing ring;
    private final ObjectMapper json;

    @Inject
    ImportSecrets(KeyRings rings, ObjectMapper json) {
        this(rings.get("imports"), json);
    }

    ImportSecrets(KeyRing ring, ObjectMapper json) {
        this.ring = ring;
        this.json = json;
    }

    private record Row(List<String> cells, List<Refusal> reasons) {}

    /// A number that nobody else is given.
    long newKey(Handle handle) {
        return ring.newKey(handle, "imports.file_keys");
    }

    static long keyOf(Handle handle, ImportId id) {
        return handle.createQuery("select key_number from imports.imports where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    byte[] sealChunk(long key, int number, byte[] content) {
        return ring.seal(key, "chunk/" + number, content);
    }

    byte[] openChunk(long key, int number, byte[] sealed) {
        return Objects.requireNonNull(ring.openBytes(key, "chunk/" + number, sealed), "the file's time is over");
    }

    byte[] sealHeader(long key, List<String> header) {
        return Objects.requireNonNull(ring.seal(key, "header", write(header)));
    }

    /// Empty when the file's time is over.
    List<String> openHeader(long key, byte @Nullable [] sealed) {
        var text = ring.open(key, "header", sealed);
        return text == null ? List.of() : read(text, new TypeReference<>() {});
    }

    byte[] sealRow(long key, RefusedRow row) {
        return Objects.requireNonNull(
                ring.seal(key, "row/" + row.rowNumber(), write(new Row(row.cells(), row.reasons()))));
    }

    /// Says nothing when the file's time is over.
    RefusedRow openRow(long key, int number, byte @Nullable [] sealed) {
        var text = ring.open(key, "row/" + number, sealed);
        var row = text == null ? new Row(List.of(), List.of()) : read(text, new TypeReference<Row>() {});
        return new RefusedRow(number, row.cells(), row.reasons());
    }

    /// For good, wherever a copy lies.
    void destroy(Collection<Long> keys) {
        ring.destroy(keys);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
