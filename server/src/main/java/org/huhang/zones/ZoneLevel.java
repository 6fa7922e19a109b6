package org.huhang.zones;

import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;

/// A level of a scheme, and what it orders.
///
/// @param rank from 1, the strictest of its scheme
/// @param reviewDays after so many days somebody must have looked again
/// @param lapseDays after so many it holds no more unless a notice said so
/// @param measures what its source states; what is not in it is not stated, which is not the same as allowed
/// @param conditions what must hold before a zone of it is lifted
public record ZoneLevel(
        String code,
        int rank,
        Wording name,
        int reviewDays,
        int lapseDays,
        Wording source,
        Confidence confidence,
        List<Measure> measures,
        List<ReleaseCondition> conditions) {
    ZoneFact.LevelName named(String scheme) {
        return new ZoneFact.LevelName(scheme, code, rank, name);
    }
}
