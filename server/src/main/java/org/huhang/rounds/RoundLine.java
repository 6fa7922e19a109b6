package org.huhang.rounds;

import java.util.List;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A round as a list shows it.
///
/// @param areaName of the campaign
/// @param takenBack whether it ended before it began
/// @param localNumbers where it bears another number than the city's
record RoundLine(
        Round round, RoundState state, @Nullable String areaName, boolean takenBack, List<NamedNumber> localNumbers) {
    record NamedNumber(AreaId areaId, String areaName, int number) {}
}
