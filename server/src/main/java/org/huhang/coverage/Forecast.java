package org.huhang.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to be expected of a node.
///
/// @param perHour how many people an hour were swabbed lately
/// @param finishAt when nearly everybody still missing will be done ([ForecastRule]); nothing where nothing moves
/// @param earlyAt, lateAt between which it lies in eight cases of ten
public record Forecast(
        Instant madeAt,
        int people,
        int done,
        int missing,
        double perHour,
        @Nullable Instant finishAt,
        @Nullable Instant earlyAt,
        @Nullable Instant lateAt) {}
