package org.huhang.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.posts.HourCounts.HourCount;
import org.huhang.posts.Relief.Meal;
import org.huhang.posts.Relief.Rest;
import org.huhang.registry.PersonLine;
import org.jspecify.annotations.Nullable;

/// A day at a post: who should be there, who was, and what they are to be given.
///
/// @param at the instant for which all states are derived
/// @param others who is there now without a seat of this moment
/// @param noShows whom somebody told not to have come, with the seat that was taken from them
record PostDayView(
        PostId postId,
        LocalDate date,
        Instant at,
        int lateAfterMinutes,
        int noShowAfterMinutes,
        List<DayShift> shifts,
        List<DayOther> others,
        List<ToldNoShow> noShows,
        List<HourCount> hours) {

    /// Seats that begin and end together.
    ///
    /// @param present of their holders, at this moment
    record DayShift(Instant start, Instant end, int needed, int present, List<DaySeat> seats) {}

    /// @param person masked; nobody where the seat is open
    /// @param byLeader whether the leader of the post signed them in
    /// @param reason what was told of an absence
    /// @param relieved who stood there before, for a part of the shift
    /// @param heatMinutes outdoors in heat, by which rests and water go
    record DaySeat(
            PlanId planId,
            int seat,
            @Nullable String skill,
            @Nullable PersonLine person,
            SeatState state,
            @Nullable Instant signedInAt,
            @Nullable Instant signedOutAt,
            @Nullable Integer lateMinutes,
            @Nullable Integer earlyMinutes,
            @Nullable Integer overMinutes,
            boolean byLeader,
            @Nullable String reason,
            List<DayRelieved> relieved,
            List<Meal> meals,
            List<Rest> rests,
            int heatMinutes,
            int waterMillilitres) {}

    /// Somebody who served in a seat until another was called to it.
    record DayRelieved(@Nullable PersonLine person, Instant until) {}

    /// @param displayName of the account that signed; none where a leader signed for them
    /// @param person nobody of the registry where empty
    record DayOther(
            @Nullable AccountId accountId,
            @Nullable String displayName,
            @Nullable PersonLine person,
            Instant signedInAt) {}

    /// @param byName the account's; nobody's where it was loaded
    record ToldNoShow(
            AbsenceId absenceId,
            PlanId planId,
            int seat,
            @Nullable PersonLine person,
            String reason,
            Instant at,
            @Nullable String byName) {}
}
