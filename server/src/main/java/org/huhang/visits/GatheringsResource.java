package org.huhang.visits;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.registry.Place;
import org.huhang.registry.PlaceId;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Gatherings within the areas of those who may enter them.
@Path("/api/gatherings")
@RunOnVirtualThread
class GatheringsResource {
    private static final int MOST_GATHERINGS = 300;
    private static final int MOST_SHOWN = 2_000;

    private final Gatherings gatherings;
    private final GatheringStore store;
    private final Places places;
    private final People people;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    GatheringsResource(
            Gatherings gatherings,
            GatheringStore store,
            Places places,
            People people,
            Scopes scopes,
            Readings readings,
            CityClock clock,
            Caller caller) {
        this.gatherings = gatherings;
        this.store = store;
        this.places = places;
        this.people = people;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param note how we know it, in words
    /// @param identityNumbers as typed or pasted, one a line
    /// @param personIds picked by search
    record NewGathering(
            GatheringId id,
            PlaceId placeId,
            String title,
            Instant start,
            Instant end,
            boolean closedSpace,
            KnownFrom knownFrom,
            String note,
            List<String> identityNumbers,
            List<PersonId> personIds) {}

    record NewAttendees(UUID id, String reason, List<String> identityNumbers, List<PersonId> personIds) {}

    record NewWithdrawal(UUID id, PersonId personId, String reason) {}

    record RefusedAttendee(
            int line,
            String text,
            String code,
            String title,
            @Nullable String todo) {}

    /// Lines in = accepted + refused.
    record EnteredView(GatheringId gatheringId, int linesIn, int accepted, List<RefusedAttendee> refused) {}

    record GatheringLine(
            Gathering gathering,
            @Nullable String placeName,
            @Nullable String areaName,
            int attendees) {}

    /// @param withdrawnReason why the person was not there after all; nothing for those who were
    record Attendee(PersonLine person, @Nullable String withdrawnReason) {}

    record GatheringDetail(GatheringLine line, List<Attendee> attendees) {}

    @GET
    @Permit(Permission.GATHERINGS_ENTER)
    public List<GatheringLine> list() {
        var mine = scopes.within(caller.areasWith(Permission.GATHERINGS_ENTER), store.listAreas());
        return lines(store.list(mine, MOST_GATHERINGS));
    }

    @GET
    @Path("/{gatheringId}")
    @Permit(value = Permission.GATHERINGS_ENTER, purpose = true)
    public GatheringDetail get(@RestPath GatheringId gatheringId) {
        var gathering = find(gatheringId);
        var attendances = store.listAttendances(List.of(gatheringId)).stream()
                .limit(MOST_SHOWN)
                .toList();
        var ids = attendances.stream().map(GatheringStore.Attendance::personId).toList();
        readings.record(caller, ids, false, "gathering", gatheringId.value().toString());
        var known = people.lines(ids, clock.today());
        return new GatheringDetail(
                lines(List.of(gathering)).getFirst(),
                attendances.stream()
                        .flatMap(attendance -> Stream.ofNullable(known.get(attendance.personId()))
                                .map(person -> new Attendee(
                                        person,
                                        attendance.kind() == GatheringStore.Kind.WITHDRAWN
                                                ? attendance.reason()
                                                : null)))
                        .toList());
    }

    @POST
    @Permit(Permission.GATHERINGS_ENTER)
    public EnteredView enter(NewGathering body) {
        var place = places.find(body.placeId())
                .orElseThrow(() -> new RefusedException(Refusal.invalid("visits.place-unknown", "placeId", Map.of())));
        var area = place.areaIds().stream()
                .filter(each -> caller.may(Permission.GATHERINGS_ENTER, each))
                .findFirst();
        caller.requireThat(area.isPresent());
        return view(gatherings
                .enter(
                        new Gatherings.Entry(
                                body.id(),
                                body.placeId(),
                                body.title(),
                                body.start(),
                                body.end(),
                                body.closedSpace(),
                                body.knownFrom(),
                                body.note(),
                                body.identityNumbers(),
                                body.personIds()),
                        area.orElseThrow(),
                        caller.accountId(),
                        clock.now())
                .orThrow());
    }

    @POST
    @Path("/{gatheringId}/attendees")
    @Permit(Permission.GATHERINGS_ENTER)
    public EnteredView addAttendees(@RestPath GatheringId gatheringId, NewAttendees body) {
        find(gatheringId);
        return view(gatherings
                .addAttendees(
                        new Gatherings.MoreAttendees(
                                body.id(), gatheringId, body.reason(), body.identityNumbers(), body.personIds()),
                        caller.accountId(),
                        clock.now())
                .orThrow());
    }

    @POST
    @Path("/{gatheringId}/withdrawals")
    @Permit(Permission.GATHERINGS_ENTER)
    public GatheringLine withdraw(@RestPath GatheringId gatheringId, NewWithdrawal body) {
        var gathering = find(gatheringId);
        gatherings
                .withdraw(
                        new Gatherings.Withdrawal(body.id(), gatheringId, body.personId(), body.reason()),
                        caller.accountId(),
                        clock.now())
                .orThrow();
        return lines(List.of(gathering)).getFirst();
    }

    private Gathering find(GatheringId id) {
        var found = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("visits.gathering-unknown", Map.of())));
        caller.require(Permission.GATHERINGS_ENTER, found.areaId());
        return found;
    }

    private List<GatheringLine> lines(List<Gathering> found) {
        var counts = store.count(found.stream().map(Gathering::id).toList()).stream()
                .collect(Collectors.toMap(GatheringStore.Count::gatheringId, GatheringStore.Count::attendees));
        Map<AreaId, String> areas =
                scopes.areaNames(found.stream().map(Gathering::areaId).collect(Collectors.toSet()));
        var names = places.list(found.stream().map(Gathering::placeId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Place::id, Place::name));
        return found.stream()
                .map(each -> new GatheringLine(
                        each, names.get(each.placeId()), areas.get(each.areaId()), counts.getOrDefault(each.id(), 0)))
                .toList();
    }

    private EnteredView view(Gatherings.Entered entered) {
        return new EnteredView(
                entered.gatheringId(),
                entered.linesIn(),
                entered.accepted(),
                entered.refused().stream()
                        .map(line -> new RefusedAttendee(
                                line.line(),
                                line.text(),
                                line.reason().code(),
                                Texts.get(
                                        line.reason().code(),
                                        caller.language(),
                                        line.reason().params()),
                                Texts.find(
                                                line.reason().code() + ".todo",
                                                caller.language(),
                                                line.reason().params())
                                        .orElse(null)))
                        .toList());
    }
}
