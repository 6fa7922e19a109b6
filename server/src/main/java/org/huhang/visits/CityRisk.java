package org.huhang.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// That another city has a medium- or high-risk area, as the command post heard it. For our own the zones say
/// so.
///
/// @param areaId whose command keeps it
/// @param cityCode four digits
/// @param startDay the first day of which it is said
/// @param endDay the first day of which it is said no more, where that is known
/// @param source who says so, such as a notice
record CityRisk(
        UUID id,
        AreaId areaId,
        String cityCode,
        String cityName,
        LocalDate startDay,
        @Nullable LocalDate endDay,
        String source) {
    boolean holds(LocalDate day) {
        return !day.isBefore(startDay) && (endDay == null || day.isBefore(endDay));
    }
}
