package org.huhang.imports;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.huhang.access.OwnActs;

/// Deletes files whose time is over: their pieces, and the key that opened them.
@Singleton
class ExportExpiry {
    private final ExportStore store;
    private final ExportKeys keys;
    private final OwnActs acts;

    ExportExpiry(ExportStore store, ExportKeys keys, OwnActs acts) {
        this.store = store;
        this.keys = keys;
        this.acts = acts;
    }

    void run(Instant now) {
        for (var expired : store.listExpired(now)) {
            keys.destroy(expired.keyNumber());
            if (store.delete(expired.exportId(), now)) {
                acts.record(expired.exportId(), "exportsExpire", now);
            }
        }
    }
}
