package org.huhang.visits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.contacts.Setting;
import org.huhang.registry.People;
import org.huhang.registry.Things;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Visits of one person, typed in by who investigates: within the areas of those who may.
@Path("/api/people/{personId}/visits")
@RunOnVirtualThread
class EnteredVisitsResource {
    private static final int MOST_SHOWN = 500;
    private static final int LONGEST_NAME = 100;

    private final EnteredVisits visits;
    private final EnteredVisitStore store;
    private final Pseudonyms pseudonyms;
    private final VisitPlaces places;
    private final People people;
    private final Things things;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    EnteredVisitsResource(
            EnteredVisits visits,
            EnteredVisitStore store,
            Pseudonyms pseudonyms,
            VisitPlaces places,
            People people,
            Things things,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.visits = visits;
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.places = places;
        this.people = people;
        this.things = things;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// Where it was: a thing of the registry by its id, a coach of a line, or a city by four digits of its code.
    ///
    /// @param cityName as it is called, where that is known
    record VisitedPlace(
            @Nullable UUID thingId,
            @Nullable String line,
            @Nullable String coach,
            @Nullable Setting vehicle,
            @Nullable String cityCode,
            @Nullable String cityName) {}

    /// @param seat as the ticket has it, such as `12F`
    record NewVisit(
            UUID id,
            VisitedPlace place,
            Instant start,
            Instant end,
            VisitSource source,
            Sureness sureness,
            @Nullable String seat,
            String note) {}

    /// @param replacement nothing where the visit did not happen
    record NewVisitCorrection(
            UUID id, String reason, @Nullable NewVisit replacement) {}

    /// @param place and all that follows: nothing when its day's time is over
    /// @param correctedReason why it counts no more, if it does not
    record EnteredVisitLine(
            UUID visitId,
            @Nullable VisitedPlace place,
            @Nullable String placeName,
            @Nullable Setting setting,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable VisitSource source,
            @Nullable Sureness sureness,
            @Nullable Integer row,
            @Nullable Integer seat,
            @Nullable String note,
            Instant enteredAt,
            @Nullable String correctedReason,
            @Nullable UUID replacedBy) {}

    @GET
    @Permit(value = Permission.VISITS_ENTER, purpose = true)
    public List<EnteredVisitLine> list(@RestPath PersonId personId) {
        require(personId);
        readings.record(caller, List.of(personId), false, "visits", "");
        return lines(personId);
    }

    @POST
    @Permit(Permission.VISITS_ENTER)
    public List<EnteredVisitLine> enter(@RestPath PersonId personId, NewVisit body) {
        require(personId);
        visits.enter(typed(personId, body), caller.accountId(), clock.now()).orThrow();
        return lines(personId).stream()
                .filter(line -> line.visitId().equals(body.id()))
                .toList();
    }

    /// The visit counts no more; another stands for it, or none.
    @POST
    @Path("{visitId}/corrections")
    @Permit(Permission.VISITS_ENTER)
    public List<EnteredVisitLine> correct(
            @RestPath PersonId personId, @RestPath UUID visitId, NewVisitCorrection body) {
        require(personId);
        var known = store.find(visitId)
                .filter(visit -> numbers(personId).contains(visit.pseudonym()))
                .orElseThrow(() -> new RefusedException(Refusal.notFound("visits.visit-unknown", Map.of())));
        visits.correct(
                        known,
                        new EnteredVisits.Corrected(
                                body.id(),
                                visitId,
                                body.reason(),
                                body.replacement() == null ? null : typed(personId, body.replacement())),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return lines(personId).stream()
                .filter(line -> line.visitId().equals(visitId))
                .toList();
    }

    private void require(PersonId person) {
        var area = people.areasOf(List.of(person)).get(person);
        if (area == null) {
            throw new RefusedException(Refusal.notFound("visits.person-unknown", Map.of()));
        }
        caller.require(Permission.VISITS_ENTER, area);
    }

    private java.util.Set<Integer> numbers(PersonId person) {
        return Objects.requireNonNull(pseudonyms.of(List.of(person)).get(person));
    }

    private EnteredVisits.Typed typed(PersonId person, NewVisit body) {
        var seat = body.seat() == null || body.seat().isBlank()
                ? new SeatWord(0, 0)
                : SeatWord.find(body.seat())
                        .orElseThrow(() -> refused("visits.seat-unreadable", "seat", Map.of("text", body.seat())));
        return new EnteredVisits.Typed(
                body.id(),
                person,
                place(body),
                body.start(),
                body.end(),
                body.source(),
                body.sureness(),
                seat.row(),
                seat.seat(),
                body.note());
    }

    private VisitPlace place(NewVisit body) {
        var where = body.place();
        if (where.thingId() != null) {
            return things.list(List.of(where.thingId())).stream()
                    .findFirst()
                    .map(KnownPlaces::place)
                    .orElseThrow(() -> refused("visits.place-unknown", "place", Map.of()));
        }
        if (where.line() != null && where.vehicle() != null) {
            if (!VisitPlace.isVehicle(where.vehicle()) || where.line().isBlank()) {
                throw refused("visits.not-a-vehicle", "place", Map.of());
            }
            var day = Moments.day(Moments.of(body.start(), clock.zone()));
            var coach = Objects.requireNonNullElse(where.coach(), "");
            return VisitPlace.trip(new VisitPlace.Trip(where.line(), day, coach), where.vehicle());
        }
        if (where.cityCode() != null && where.cityCode().matches("[0-9]{4}")) {
            return VisitPlace.city(where.cityCode(), cityName(where));
        }
        throw refused("visits.place-unknown", "place", Map.of());
    }

    private static String cityName(VisitedPlace where) {
        var name = Objects.requireNonNullElse(where.cityName(), "").strip();
        if (name.length() > LONGEST_NAME) {
            throw refused("visits.city-name", "cityName", Map.of("most", LONGEST_NAME));
        }
        return name.isEmpty() ? Objects.requireNonNull(where.cityCode()) : name;
    }

    private static RefusedException refused(String code, String field, Map<String, Object> params) {
        return new RefusedException(new Refusal(Refusal.Kind.INVALID, code, field, params));
    }

    private List<EnteredVisitLine> lines(PersonId person) {
        var found = store.list(numbers(person), MOST_SHOWN);
        var where = places.list(found.stream()
                .map(EnteredVisit::what)
                .filter(Objects::nonNull)
                .map(EnteredVisit.What::place)
                .collect(Collectors.toSet()));
        return found.stream().map(visit -> line(visit, where)).toList();
    }

    private static VisitedPlace visited(VisitPlace place) {
        var trip = place.trip();
        return new VisitedPlace(
                place.thingId(),
                trip == null ? null : trip.line(),
                trip == null ? null : trip.coach(),
                trip == null ? null : place.setting(),
                place.kind() == VisitPlace.Kind.CITY ? place.cityCode() : null,
                place.kind() == VisitPlace.Kind.CITY ? place.name() : null);
    }

    private EnteredVisitLine line(EnteredVisit visit, Map<Integer, VisitPlace> where) {
        var what = visit.what();
        var place = what == null ? null : where.get(what.place());
        var correction = visit.correction();
        return new EnteredVisitLine(
                visit.id(),
                place == null ? null : visited(place),
                place == null ? null : place.name(),
                place == null ? null : place.setting(),
                what == null ? null : Moments.instant(what.start(), clock.zone()),
                what == null ? null : Moments.instant(what.start() + what.seconds(), clock.zone()),
                what == null ? null : VisitBits.source(what.bits()),
                what == null ? null : VisitBits.sureness(what.bits()),
                what == null ? null : VisitBits.row(what.bits()),
                what == null ? null : VisitBits.seat(what.bits()),
                what == null ? null : what.note(),
                visit.enteredAt(),
                correction == null ? null : correction.reason(),
                correction == null ? null : correction.replacedBy());
    }
}
