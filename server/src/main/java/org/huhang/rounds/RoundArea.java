package org.huhang.rounds;

import org.huhang.shared.AreaId;

/// What a round asks for in one area, with all below it, as frozen.
///
/// @param isSmallest whether there is nothing below it to look into
record RoundArea(AreaId areaId, String name, int people, int tubes, boolean isSmallest) {}
