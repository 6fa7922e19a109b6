package org.huhang.registry;

import java.time.LocalDate;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Another name under which an area was known; without dates at any time.
///
/// @param note where the alias was seen
public record AreaAlias(
        AreaId areaId,
        String alias,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        String note) {}
