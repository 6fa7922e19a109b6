package org.huhang.duty;

import java.time.Instant;
import org.huhang.shared.AreaId;

/// What an area told the next one up the tree, as it was told.
///
/// @param registered people who had reported in there and below and still helped
/// @param assigned of whom the street had given a task
public record ReportUp(AreaId areaId, int registered, int assigned, Instant occurredAt) {}
