package org.huhang.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a level orders.
///
/// @param rounds tests in all; or one every `everyDays` days; or on `testDays`, counted from 1
/// @param poolSize people whose swabs share a tube; none where the source does not say
/// @param days for how long, where that is stated
/// @param sinceDate of `FORMER_RESIDENTS`: who stayed for `minHours` hours or more since then and left
public record Measure(
        MeasureKind kind,
        MeasureSetting setting,
        @Nullable Integer rounds,
        @Nullable Integer everyDays,
        @Nullable List<Integer> testDays,
        @Nullable Integer poolSize,
        @Nullable Integer days,
        @Nullable LocalDate sinceDate,
        @Nullable Integer minHours) {}
