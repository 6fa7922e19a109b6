package org.huhang.callups;

import java.time.LocalDate;
import org.huhang.shared.AreaId;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A number in force, with where it comes from.
///
/// @param areaId none holds everywhere
/// @param least with `most`, between which the source leaves the choice
record CallupRule(
        RuleCode code,
        @Nullable AreaId areaId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int value,
        @Nullable Integer least,
        @Nullable Integer most,
        @Nested("source") Wording source,
        Confidence confidence) {}
