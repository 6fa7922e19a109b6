package org.huhang.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was signed on devices, laid beside a seat of the published roster.
///
/// | stays at the post                         | told   | now                             | state       |
/// |-------------------------------------------|--------|---------------------------------|-------------|
/// | none                                      | away   | any                             | ABSENT_TOLD |
/// | none                                      | no-show| any                             | NO_SHOW     |
/// | none                                      | -      | before due + lateAfter          | DUE         |
/// | none                                      | -      | before due + noShowAfter        | LATE        |
/// | none                                      | -      | from then on                    | NO_SHOW     |
/// | the last not ended                        | any    | before its start + staleAfter   | PRESENT     |
/// | the last not ended                        | any    | from then on: forgotten         | DONE        |
/// | the last ended before the end - lateAfter | any    | any                             | LEFT_EARLY  |
/// | the last ended later                      | any    | any                             | DONE        |
///
/// Due is the start, or, of who was told of the seat later, `lateAfter` from then on: nobody is late from the
/// second in which they are called to step in.
///
/// Of somebody's stays those count that reach into the seat; one that lasts over two seats on end counts for
/// both. Whoever came after having been told absent is there all the same.
///
/// Source: late after 15 and a no-show after 30 minutes are dated limits of the module (assumed defaults); a
/// stay counts as forgotten after 16 hours, four more than the longest shift of rules.md B8, as in
/// `duty.PresentRule`.
///
/// @param lateAfter also how early one may leave
record SeatStateRule(Duration lateAfter, Duration noShowAfter, Duration staleAfter) {
    static final Duration STALE_AFTER = Duration.ofHours(16);

    static SeatStateRule of(int lateMinutes, int noShowMinutes) {
        return new SeatStateRule(Duration.ofMinutes(lateMinutes), Duration.ofMinutes(noShowMinutes), STALE_AFTER);
    }

    /// What is told of the holder for the time of the seat.
    enum Told {
        NOTHING,
        AWAY,
        NO_SHOW
    }

    /// When somebody is expected.
    ///
    /// @param toldAt when the holder was told of the seat; none when that was long before
    Instant due(Instant start, @Nullable Instant toldAt) {
        var ready = toldAt == null ? start : toldAt.plus(lateAfter);
        return ready.isAfter(start) ? ready : start;
    }

    /// @param lateMinutes how much later than due somebody came, from `lateAfter` on
    /// @param earlyMinutes how much too early they left
    /// @param overMinutes how long they have been there past the end: nobody relieved them, or they forgot to
    /// sign out
    /// @param byLeader whether the leader of the post signed them in
    record Served(
            SeatState state,
            @Nullable Instant signedInAt,
            @Nullable Instant signedOutAt,
            @Nullable Integer lateMinutes,
            @Nullable Integer earlyMinutes,
            @Nullable Integer overMinutes,
            boolean byLeader) {
        static Served without(SeatState state) {
            return new Served(state, null, null, null, null, null, false);
        }
    }

    /// @param toldAt as of [#due]
    Served served(Instant start, Instant end, @Nullable Instant toldAt, List<Stay> stays, Told told, Instant now) {
        var due = due(start, toldAt);
        var counted = stays.stream()
                .filter(stay -> !stay.in().isAfter(now) && counts(stay, start, end))
                .toList();
        return counted.isEmpty() ? Served.without(unseen(due, told, now)) : seen(due, end, counted, now);
    }

    private boolean counts(Stay stay, Instant start, Instant end) {
        var out = stay.out();
        return stay.in().isBefore(end)
                && stay.in().isAfter(start.minus(staleAfter))
                && (out == null || out.isAfter(start));
    }

    private SeatState unseen(Instant due, Told told, Instant now) {
        return switch (told) {
            case AWAY -> SeatState.ABSENT_TOLD;
            case NO_SHOW -> SeatState.NO_SHOW;
            case NOTHING ->
                now.isBefore(due.plus(lateAfter))
                        ? SeatState.DUE
                        : now.isBefore(due.plus(noShowAfter)) ? SeatState.LATE : SeatState.NO_SHOW;
        };
    }

    private Served seen(Instant due, Instant end, List<Stay> counted, Instant now) {
        var in = counted.getFirst().in();
        var last = counted.getLast();
        var late = in.isBefore(due.plus(lateAfter)) ? null : minutes(due, in);
        var out = last.out() == null || last.out().isAfter(now) ? null : last.out();
        if (out != null) {
            boolean early = out.isBefore(end.minus(lateAfter));
            return new Served(
                    early ? SeatState.LEFT_EARLY : SeatState.DONE,
                    in,
                    out,
                    late,
                    early ? minutes(out, end) : null,
                    null,
                    counted.getFirst().byLeader());
        }
        boolean there = now.isBefore(last.in().plus(staleAfter));
        return new Served(
                there ? SeatState.PRESENT : SeatState.DONE,
                in,
                null,
                late,
                null,
                there && now.isAfter(end) ? minutes(end, now) : null,
                counted.getFirst().byLeader());
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Duration.between(from, to).toMinutes();
    }
}
