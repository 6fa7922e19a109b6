package org.huhang.posts;

import java.time.Instant;
import org.huhang.shared.AreaId;

/// Heat over an area, as forecast or measured.
///
/// @param source who says so
public record HeatSpell(HeatId id, AreaId areaId, Instant start, Instant end, int celsius, String source) {}
