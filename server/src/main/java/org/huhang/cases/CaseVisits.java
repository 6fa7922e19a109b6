package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.cases.TrajectoryStay.StayKind;
import org.huhang.contacts.Seat;
import org.huhang.contacts.Visit;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Places;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.visits.CoAttendance;
import org.huhang.visits.ContactIndex;
import org.huhang.visits.Gatherings;
import org.huhang.visits.Moments;
import org.huhang.visits.Pseudonyms;
import org.huhang.visits.VisitPlaces;

/// The visits and gatherings of one person whose case a second person has approved. Whoever calls asks that first.
@ApplicationScoped
class CaseVisits {
    static final ReadVisits NONE = new ReadVisits(List.of(), List.of());

    private final Pseudonyms pseudonyms;
    private final ContactIndex index;
    private final VisitPlaces visitPlaces;
    private final StaySpots spots;
    private final Gatherings gatherings;
    private final Places places;
    private final CityClock clock;

    CaseVisits(
            Pseudonyms pseudonyms,
            ContactIndex index,
            VisitPlaces visitPlaces,
            StaySpots spots,
            Gatherings gatherings,
            Places places,
            CityClock clock) {
        this.pseudonyms = pseudonyms;
        this.index = index;
        this.visitPlaces = visitPlaces;
        this.spots = spots;
        this.gatherings = gatherings;
        this.places = places;
        this.clock = clock;
    }

    /// @param unread days that cannot be read now
    record ReadVisits(List<TrajectoryStay> stays, List<LocalDate> unread) {}

    ReadVisits of(PersonId person, Instant from, Instant until) {
        int first = Moments.of(from, clock.zone());
        int last = Moments.of(until, clock.zone());
        var now = index.now();
        var visits = Objects.requireNonNull(pseudonyms.of(List.of(person)).get(person)).stream()
                .flatMap(number -> now.snapshot().visits(number, first, last).stream())
                .toList();
        var stays = new ArrayList<>(stays(visits, from, until));
        stays.addAll(gatherings(person, from, until));
        return new ReadVisits(
                stays,
                now.unread().stream()
                        .filter(day -> !day.isBefore(Moments.day(first)) && !day.isAfter(Moments.day(last)))
                        .sorted()
                        .toList());
    }

    private List<TrajectoryStay> stays(List<Visit> visits, Instant from, Instant until) {
        var where = visitPlaces.list(visits.stream().map(Visit::place).collect(Collectors.toSet()));
        var ground = spots.of(where.values(), clock.today());
        return visits.stream()
                .filter(each -> where.containsKey(each.place()))
                .map(each -> {
                    var place = Objects.requireNonNull(where.get(each.place()));
                    var start = Moments.instant(each.start(), clock.zone());
                    var end = Moments.instant(each.end(), clock.zone());
                    return new TrajectoryStay(
                            StayKind.VISIT,
                            start.isBefore(from) ? from : start,
                            end.isAfter(until) ? until : end,
                            place.name(),
                            place.setting(),
                            Seat.row(each.seat()),
                            Seat.number(each.seat()),
                            ground.get(place));
                })
                .toList();
    }

    private List<TrajectoryStay> gatherings(PersonId person, Instant from, Instant until) {
        Map<org.huhang.visits.GatheringId, CoAttendance> attended =
                gatherings.listCoAttendances(List.of(person)).stream()
                        .filter(each ->
                                each.start().isBefore(until) && each.end().isAfter(from))
                        .collect(Collectors.toMap(CoAttendance::gatheringId, each -> each, (one, _) -> one));
        Map<PlaceId, org.huhang.registry.Place> where =
                places
                        .list(attended.values().stream()
                                .map(CoAttendance::placeId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(org.huhang.registry.Place::id, each -> each));
        return attended.values().stream()
                .map(each -> {
                    var place = where.get(each.placeId());
                    var longitude = place == null ? null : place.longitude();
                    var latitude = place == null ? null : place.latitude();
                    return new TrajectoryStay(
                            StayKind.GATHERING,
                            each.start(),
                            each.end().isAfter(until) ? until : each.end(),
                            place == null ? each.title() : place.name() + " · " + each.title(),
                            null,
                            0,
                            0,
                            longitude == null || latitude == null
                                    ? null
                                    : new TrajectoryStay.StaySpot(longitude, latitude, true));
                })
                .toList();
    }
}
