package org.huhang.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a verification of the audit log found.
public sealed interface AuditVerdict {
    /// @param waiting sealed rightly, not yet chained
    /// @param unpublished checkpoints that the database has and the file has not: at most one, after a crash
    record Whole(long entries, long checkpoints, long waiting, long unpublished) implements AuditVerdict {}

    /// The first thing that is wrong.
    ///
    /// @param position where; 0 where it is no position of the chain
    /// @param at when that was written, as far as it can be told
    record Broken(What what, long position, @Nullable Instant at, String sentence) implements AuditVerdict {}

    enum What {
        ENTRY_EDITED,
        ENTRY_MISSING,
        ENTRY_BEFORE_THE_FIRST,
        CHAIN_BROKEN,
        TAIL_CUT,
        OLDER_COPY,
        PENDING_EDITED,
        CHECKPOINT_ALTERED,
        CHECKPOINT_MISSING
    }
}
