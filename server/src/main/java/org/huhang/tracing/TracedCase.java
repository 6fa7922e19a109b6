package org.huhang.tracing;

import java.time.Instant;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// An approved case as tracing sees it.
///
/// @param sampledAt when its first positive specimen was taken: the anchor of its window, onset being unknown
/// @param edition the rules in force on that day; nothing when none held, and then nobody is a contact
record TracedCase(
        CaseId caseId,
        String caseNumber,
        PersonId personId,
        AreaId areaId,
        Instant sampledAt,
        @Nullable String edition,
        @Nullable Instant windowStart,
        Instant tracedAt) {}
