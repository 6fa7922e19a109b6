package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.posts.HourCounts.Stretch;
import org.huhang.posts.PostDayView.DayOther;
import org.huhang.posts.PostDayView.DayRelieved;
import org.huhang.posts.PostDayView.DaySeat;
import org.huhang.posts.PostDayView.DayShift;
import org.huhang.posts.PostDayView.ToldNoShow;
import org.huhang.posts.SeatStateRule.Served;
import org.huhang.posts.SeatStateRule.Told;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;

/// Puts together the day of one post. Night shifts that reach over midnight belong to both days.
@ApplicationScoped
class PostDays {
    private final PostPresence presence;
    private final Bars bars;
    private final AbsenceStore absences;
    private final LimitStore limits;
    private final ReliefStore relief;
    private final HeatOfPosts heat;
    private final Accounts accounts;
    private final CityClock clock;

    PostDays(
            PostPresence presence,
            Bars bars,
            AbsenceStore absences,
            LimitStore limits,
            ReliefStore relief,
            HeatOfPosts heat,
            Accounts accounts,
            CityClock clock) {
        this.presence = presence;
        this.bars = bars;
        this.absences = absences;
        this.limits = limits;
        this.relief = relief;
        this.heat = heat;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The day before anybody's name is on it.
    ///
    /// @param barred seats whose holders cannot come
    record Found(AtPost post, LocalDate day, List<BarredSeat> barred, List<Absence> noShows, Instant now) {
        /// Whose names the day shows.
        Set<PersonId> people() {
            Set<PersonId> shown = new HashSet<>();
            post.seats().forEach(seat -> Optional.ofNullable(seat.personId()).ifPresent(shown::add));
            post.others(now)
                    .forEach(other -> Optional.ofNullable(other.personId()).ifPresent(shown::add));
            noShows.forEach(each -> shown.add(each.personId()));
            post.seats().stream()
                    .flatMap(seat -> post.relieved(seat).stream())
                    .forEach(each -> Optional.ofNullable(each.from()).ifPresent(shown::add));
            return shown;
        }
    }

    Found find(Post post, LocalDate day, Instant now) {
        var from = start(day);
        var until = start(day.plusDays(1));
        var at = presence.of(List.of(post), from, until, now).getFirst();
        var holders = at.seats().stream()
                .flatMap(seat -> Stream.ofNullable(seat.personId()))
                .collect(Collectors.toSet());
        return new Found(
                at,
                day,
                bars.among(bars.listOf(holders, from, until, now), at.seats(), now),
                absences.listNoShows(post.id(), from, until),
                now);
    }

    /// @param lines masked, of [Found#people]
    PostDayView view(Found found, Map<PersonId, PersonLine> lines) {
        var limit = limits.at(found.day);
        var from = start(found.day);
        var until = start(found.day.plusDays(1));
        return new PostDayView(
                found.post.post().id(),
                found.day,
                found.now,
                limit.lateMinutes(),
                limit.noShowMinutes(),
                shifts(found, rule(found.day), lines),
                others(found, lines),
                noShows(found.noShows, lines),
                HourCounts.of(
                        from,
                        until,
                        found.post.seats().stream()
                                .map(seat -> new Stretch(seat.start(), seat.end()))
                                .toList(),
                        found.post.stretches(SeatStateRule.STALE_AFTER),
                        found.now));
    }

    SeatStateRule rule(LocalDate day) {
        var limit = limits.at(day);
        return SeatStateRule.of(limit.lateMinutes(), limit.noShowMinutes());
    }

    static Served served(SeatStateRule rule, AtPost post, HeldSeat seat, Collection<BarredSeat> barred, Instant now) {
        var holder = seat.personId();
        return holder == null
                ? Served.without(SeatState.OPEN)
                : rule.served(
                        seat.start(), seat.end(), post.toldAt(seat), post.staysOf(holder), told(barred, seat), now);
    }

    private static Told told(Collection<BarredSeat> all, HeldSeat seat) {
        return all.stream()
                .filter(each -> each.is(seat))
                .map(each -> each.bar().kind() == BarKind.NO_SHOW ? Told.NO_SHOW : Told.AWAY)
                .findFirst()
                .orElse(Told.NOTHING);
    }

    private List<DayShift> shifts(Found found, SeatStateRule rule, Map<PersonId, PersonLine> lines) {
        record Times(Instant start, Instant end) {}
        var due = new Relief(relief.list(), clock.zone());
        var hot = heat.during(List.of(found.post.post()), found.post.seats());
        Map<Times, List<DaySeat>> shifts = new LinkedHashMap<>();
        for (HeldSeat seat : found.post.seats()) {
            var of = shifts.computeIfAbsent(new Times(seat.start(), seat.end()), _ -> new ArrayList<>());
            var served = served(rule, found.post, seat, found.barred, found.now);
            of.add(new DaySeat(
                    seat.planId(),
                    seat.seat(),
                    seat.skill(),
                    seat.personId() == null ? null : lines.get(seat.personId()),
                    served.state(),
                    served.signedInAt(),
                    served.signedOutAt(),
                    served.lateMinutes(),
                    served.earlyMinutes(),
                    served.overMinutes(),
                    served.byLeader(),
                    found.barred.stream()
                            .filter(each -> each.is(seat))
                            .flatMap(each -> Stream.ofNullable(each.bar().absence()))
                            .map(Absence::reason)
                            .findFirst()
                            .orElse(null),
                    relieved(found.post, seat, lines),
                    due.meals(seat.start(), seat.end()),
                    due.rests(seat.start(), seat.end(), hot.minutes(seat) > 0, of.size()),
                    hot.minutes(seat),
                    due.waterMillilitres(seat.start(), hot.minutes(seat))));
        }
        return shifts.entrySet().stream()
                .map(each -> new DayShift(
                        each.getKey().start(),
                        each.getKey().end(),
                        each.getValue().size(),
                        (int) each.getValue().stream()
                                .filter(seat -> seat.state() == SeatState.PRESENT)
                                .count(),
                        each.getValue()))
                .toList();
    }

    private static List<DayRelieved> relieved(AtPost post, HeldSeat seat, Map<PersonId, PersonLine> lines) {
        return post.relieved(seat).stream()
                .map(each -> new DayRelieved(lines.get(each.from()), each.at()))
                .toList();
    }

    private static List<DayOther> others(Found found, Map<PersonId, PersonLine> lines) {
        return found.post.others(found.now).stream()
                .map(other -> new DayOther(
                        other.accountId(),
                        other.displayName(),
                        other.personId() == null ? null : lines.get(other.personId()),
                        other.thereAt(found.now).orElseThrow().in()))
                .toList();
    }

    private List<ToldNoShow> noShows(List<Absence> told, Map<PersonId, PersonLine> lines) {
        Map<AccountId, String> names = accounts
                .listHolders(told.stream()
                        .flatMap(each -> Stream.ofNullable(each.toldBy()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName));
        return told.stream()
                .map(each -> new ToldNoShow(
                        each.id(),
                        Objects.requireNonNull(each.planId()),
                        Objects.requireNonNull(each.seat()),
                        lines.get(each.personId()),
                        each.reason(),
                        each.toldAt(),
                        each.toldBy() == null ? null : names.get(each.toldBy())))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.zone()).toInstant();
    }
}
