package org.huhang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A refused row as one sealed text: the cells as they were sent and every reason, which may quote a cell.
@Singleton
class SealedRows {
    private final FileSecrets secrets;
    private final ObjectMapper json;

    SealedRows(FileSecrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    record Opened(List<String> cells, List<Refusal> reasons) {}

    byte[] seal(long key, ReadRow.Refused row) {
        try {
            return secrets.sealRow(
                    key,
                    row.row().number(),
                    json.writeValueAsString(new Opened(row.row().cells(), row.reasons())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of texts that are JSON already.
    byte[] sealJson(long key, int row, String cells, String reasons) {
        return secrets.sealRow(key, row, "{\"cells\":" + cells + ",\"reasons\":" + reasons + "}");
    }

    /// Empty when the file's time is over.
    Opened open(long key, int row, byte @Nullable [] sealed) {
        var text = secrets.openRow(key, row, sealed);
        try {
            return text == null ? new Opened(List.of(), List.of()) : json.readValue(text, Opened.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
