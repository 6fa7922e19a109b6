package org.huhang.posts;

import java.time.LocalDate;
import java.time.LocalTime;
import org.huhang.planning.Rules;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What a roster may ask of a person, what counts as night and as heat, how late is late, and what each soft rule
/// weighs: one dated edition.
record DutyLimits(
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int shiftMinutes,
        int restMinutes,
        int weekMinutes,
        NightHours night,
        HeatLimit heat,
        int lateMinutes,
        int noShowMinutes,
        SoftWeights weights,
        Wording source,
        Confidence confidence) {

    /// @param minutes a shift that has so much between start and end is a night's
    record NightHours(LocalTime start, LocalTime end, int minutes) {}

    /// @param celsius above it is heat
    /// @param minutes longest outdoors in it
    record HeatLimit(int celsius, int minutes) {}

    /// As in [Rules.Weights].
    record SoftWeights(
            int nearHome, int ownCompound, int nights, int weekends, int couples, int heat, int continuity) {}

    /// For the engine.
    Rules rules() {
        return new Rules(
                startDate.toString(),
                new org.huhang.planning.Span(0, Long.MAX_VALUE / 2),
                shiftMinutes,
                restMinutes,
                weekMinutes,
                // epoch day 0 is a Thursday; weeks begin on Mondays
                -3,
                new Rules.Weights(
                        weights.nearHome,
                        weights.ownCompound,
                        weights.nights,
                        weights.weekends,
                        weights.couples,
                        weights.heat,
                        weights.continuity));
    }
}
