package org.huhang.zones;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a zone holds. Everything restrictive expires (house rule 6), but a cluster is not unsealed because somebody
/// forgot a form either: so at `reviewAt` a zone goes on and is shown as overdue, to those under it too, and only at
/// `lapsesAt` does it hold no more by itself. An end that the notice states is both.
///
/// | | `reviewAt` | `lapsesAt` |
/// | --- | --- | --- |
/// | the notice states an end | that end | that end |
/// | it states none | after the level's `reviewDays`, or earlier as agreed | after the level's `lapseDays` |
///
/// A change that names neither a level nor an end or a review keeps the term that was.
///
/// Where the hour of taking effect is not known, days count from the earliest possible one: not knowing never lengthens
/// a restriction.
public record Term(@Nullable Instant endsAt, Instant reviewAt, Instant lapsesAt) {
    /// @param reviewAt agreed on; taken where it lies before the level's own
    static Term of(Moment moment, @Nullable Instant endsAt, @Nullable Instant reviewAt, ZoneLevel level) {
        if (endsAt != null) {
            return new Term(endsAt, endsAt, endsAt);
        }
        var from = moment.earliestAt();
        var latestReview = from.plus(Duration.ofDays(level.reviewDays()));
        return new Term(
                null,
                reviewAt != null && reviewAt.isBefore(latestReview) ? reviewAt : latestReview,
                from.plus(Duration.ofDays(level.lapseDays())));
    }
}
