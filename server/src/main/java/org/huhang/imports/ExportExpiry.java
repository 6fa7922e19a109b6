package org.huhang.imports;

import jakarta.inject.Singleton;
import java.time.Instant;

/// Deletes files whose time is over: their pieces, and the key that opened them.
@Singleton
class ExportExpiry {
    private final ExportStore store;
    private final ExportKeys keys;

    ExportExpiry(ExportStore store, ExportKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    void run(Instant now) {
        for (ExportId id : store.listExpired(now)) {
            keys.destroy(id);
            store.delete(id, now);
        }
    }
}
