package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huhang.cases.TrajectoryStay.StayKind;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// The way of a case from so many days before onset until isolation: put together from what is known, and stored
/// nowhere.
@ApplicationScoped
class Trajectories {
    /// From the anchor on, of somebody who is not isolated yet: visits are kept for so long.
    private static final int MOST_DAYS_AFTER = 30;

    private final CaseCourses courses;
    private final FirstSpecimens specimens;
    private final LookbackRules rules;
    private final CaseVisits visits;
    private final CaseStore store;
    private final CityClock clock;

    Trajectories(
            CaseCourses courses,
            FirstSpecimens specimens,
            LookbackRules rules,
            CaseVisits visits,
            CaseStore store,
            CityClock clock) {
        this.courses = courses;
        this.specimens = specimens;
        this.rules = rules;
        this.visits = visits;
        this.store = store;
        this.clock = clock;
    }

    /// @param anchor the day of onset, or where there is none of the first positive specimen
    /// @param end isolation, or now
    /// @param withheld why no visits are shown; nothing when they are
    /// @param unread days of visits that cannot be read now: what is shown of them is not complete
    record Trajectory(
            LookbackRule rule,
            LocalDate anchor,
            boolean anchoredOnOnset,
            Instant start,
            Instant end,
            boolean isolated,
            @Nullable Withheld withheld,
            List<LocalDate> unread,
            List<TrajectoryStay> stays,
            List<TrajectoryGap> gaps,
            List<TrajectoryClash> clashes) {}

    enum Withheld {
        /// No second person has approved the case: nobody's visits are read before.
        NOT_APPROVED
    }

    Trajectory of(Case of, boolean approved, Instant now) {
        var zone = clock.zone();
        var state = Objects.requireNonNull(courses.states(List.of(of.id())).get(of.id()));
        var onset = state.onset();
        var anchor = onset != null ? onset : specimens.of(of).atZone(zone).toLocalDate();
        var rule = rules.on(of.reportedAt().atZone(zone).toLocalDate());
        var from = rule.firstDay(anchor).atStartOfDay(zone).toInstant();
        var until = until(
                state, now, anchor.plusDays(MOST_DAYS_AFTER).atStartOfDay(zone).toInstant());
        var stays = new ArrayList<TrajectoryStay>();
        addCourse(stays, of, state, from, until);
        var read = approved ? visits.of(of.personId(), from, until) : CaseVisits.NONE;
        stays.addAll(read.stays());
        stays.sort(Comparator.comparing(TrajectoryStay::start).thenComparing(TrajectoryStay::end));
        return new Trajectory(
                rule,
                anchor,
                onset != null,
                from,
                until,
                state.isolatedAt() != null,
                approved ? null : Withheld.NOT_APPROVED,
                read.unread(),
                List.copyOf(stays),
                approved ? TrajectoryGap.list(stays, from, until, rule, zone) : List.of(),
                TrajectoryClash.list(stays, rule));
    }

    private static Instant until(CourseState state, Instant now, Instant latest) {
        var isolated = state.isolatedAt();
        var end = isolated != null ? isolated : now;
        return end.isAfter(latest) ? latest : end;
    }

    private void addCourse(List<TrajectoryStay> to, Case of, CourseState state, Instant from, Instant until) {
        for (HospitalStay each : state.stays()) {
            var end = each.end() == null || each.end().isAfter(until) ? until : each.end();
            if (end.isAfter(from) && each.start().isBefore(until)) {
                to.add(known(
                        StayKind.HOSPITAL,
                        each.start().isBefore(from) ? from : each.start(),
                        end,
                        each.hospital().name()));
            }
        }
        for (CaseStore.CaseResult each : store.listResults(of.id())) {
            to.add(known(StayKind.SPECIMEN, each.collectedAt(), each.collectedAt(), each.specimenCode()));
        }
        var isolated = state.isolatedAt();
        if (isolated != null) {
            to.add(known(StayKind.ISOLATION, isolated, isolated, ""));
        }
    }

    private static TrajectoryStay known(StayKind kind, Instant from, Instant to, String place) {
        return new TrajectoryStay(kind, from, to, place, null, 0, 0, null);
    }
}
