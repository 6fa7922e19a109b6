package org.huhang.rounds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.Building;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Buildings;
import org.huhang.registry.EntranceId;
import org.huhang.registry.Inhabitants;
import org.huhang.registry.Land;
import org.huhang.registry.OccupiedBuilding;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.ListingCorrection.CorrectionKind;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Knocking at every door: who is listed behind each, what was found, who was not tested and why.
@Path("/api/rounds")
@RunOnVirtualThread
class RoundDoorsResource {
    private static final int MOST_BUILDINGS = 500;
    private static final int MOST_LINES = 500;

    private final RoundSight sight;
    private final RoundPages pages;
    private final RoundDoors doors;
    private final DoorTellings tellings;
    private final Knocks knocks;
    private final KnockStore knockStore;
    private final UnnamedStore unnamed;
    private final Listings listings;
    private final ListingCorrectionStore corrections;
    private final NotTestedStore notTested;
    private final Buildings buildings;
    private final Inhabitants inhabitants;
    private final People people;
    private final Readings readings;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    RoundDoorsResource(
            RoundSight sight,
            RoundPages pages,
            RoundDoors doors,
            DoorTellings tellings,
            Knocks knocks,
            KnockStore knockStore,
            UnnamedStore unnamed,
            Listings listings,
            ListingCorrectionStore corrections,
            NotTestedStore notTested,
            Buildings buildings,
            Inhabitants inhabitants,
            People people,
            Readings readings,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.sight = sight;
        this.pages = pages;
        this.doors = doors;
        this.tellings = tellings;
        this.knocks = knocks;
        this.knockStore = knockStore;
        this.unnamed = unnamed;
        this.listings = listings;
        this.corrections = corrections;
        this.notTested = notTested;
        this.buildings = buildings;
        this.inhabitants = inhabitants;
        this.people = people;
        this.readings = readings;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param doors behind which somebody is listed, and `knocked` at how many doors somebody knocked
    record HouseOfRound(
            BuildingId buildingId, String name, AreaId areaId, String areaName, int people, int doors, int knocked) {}

    /// @param more whether there are more than are shown
    record HousesOfRound(Instant at, List<HouseOfRound> houses, boolean more) {}

    /// @param registryKept of how many people the registry stays as it was corrected, for something newer stands on it
    record KnockTakenBack(int registryKept) {}

    /// @param id of the act
    record KnockTakingBack(UUID id, String reason) {}

    /// @param person masked; none of whom the registry knows no more
    record CorrectionLine(@Nullable PersonLine person, CorrectionKind kind, String reason, Instant correctedAt) {}

    /// @param more whether there are more than are shown
    record CorrectionList(List<CorrectionLine> corrections, boolean more) {}

    /// @param person masked
    record NotTestedLine(PersonLine person, NotTestedReason reason, String toldByName, Instant toldAt) {}

    /// @param more whether there are more than are shown
    record NotTestedList(List<NotTestedLine> people, boolean more) {}

    /// The houses of one of the caller's own areas.
    @GET
    @Path("{roundId}/buildings")
    @Permit(Permission.DOORS_KNOCK)
    public HousesOfRound houses(@RestPath RoundId roundId, @QueryParam("areaId") @Nullable AreaId areaId) {
        var round = sight.require(Permission.DOORS_KNOCK, roundId);
        var own = areaId == null ? caller.areasWith(Permission.DOORS_KNOCK) : List.of(areaId);
        own.forEach(each -> caller.require(Permission.DOORS_KNOCK, each));
        var found = inhabitants.listBuildings(new Land(own, List.of()), clock.today(), MOST_BUILDINGS + 1);
        var shown = found.stream().limit(MOST_BUILDINGS).toList();
        var knocked = knockStore.doorsKnocked(
                round.id(), shown.stream().map(OccupiedBuilding::id).toList());
        var listed =
                listings
                        .listOfArea(
                                round.id(),
                                shown.stream()
                                        .map(OccupiedBuilding::areaId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .filter(each -> each.buildingId() != null)
                        .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.buildingId())));
        return new HousesOfRound(
                clock.now(),
                shown.stream()
                        .map(each -> {
                            var behind = listed.getOrDefault(each.id(), List.of());
                            return new HouseOfRound(
                                    each.id(),
                                    each.name(),
                                    each.areaId(),
                                    each.areaName(),
                                    behind.size(),
                                    (int) behind.stream()
                                            .map(Listed::dwellingId)
                                            .distinct()
                                            .count(),
                                    knocked.getOrDefault(each.id(), 0));
                        })
                        .toList(),
                found.size() > MOST_BUILDINGS);
    }

    /// @param entranceId one stairwell alone
    @GET
    @Path("{roundId}/buildings/{buildingId}/doors")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public DoorsPage doors(
            @RestPath RoundId roundId,
            @RestPath BuildingId buildingId,
            @QueryParam("entranceId") @Nullable EntranceId entranceId) {
        var building = building(buildingId);
        var round = sight.require(Permission.DOORS_KNOCK, roundId);
        var behind = doors.behind(roundId, building, entranceId, Readings.MOST_AT_ONCE);
        readings.record(
                caller,
                behind.people(),
                false,
                "round-doors",
                buildingId.value().toString());
        var now = clock.now();
        return doors.page(
                pages.lines(List.of(round), now).getFirst(),
                building,
                scopes.areaNames(List.of(building.areaId())).getOrDefault(building.areaId(), ""),
                behind,
                now);
    }

    @POST
    @Path("{roundId}/doors")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public void knock(@RestPath RoundId roundId, NewKnock told) {
        if (told.more() != null && !told.more().isEmpty()) {
            caller.requireThat(caller.holds(Permission.PEOPLE_REGISTER));
        }
        tellings.knock(roundId, told, teller()).orThrow();
    }

    @POST
    @Path("{roundId}/doors/{knockId}/taking-back")
    @Permit(Permission.DOORS_KNOCK)
    public KnockTakenBack takeBack(@RestPath RoundId roundId, @RestPath KnockId knockId, KnockTakingBack wanted) {
        knockStore
                .find(knockId)
                .filter(each -> each.roundId().equals(roundId))
                .ifPresentOrElse(each -> caller.require(Permission.DOORS_KNOCK, each.areaId()), () -> {
                    throw new RefusedException(Refusal.notFound("rounds.no-such-knock", Map.of()));
                });
        return new KnockTakenBack(
                knocks.takeBack(knockId, wanted.id(), wanted.reason(), caller.accountId(), clock.now())
                        .orThrow());
    }

    /// Somebody whom a device found behind a door is not entered after all, and why.
    @POST
    @Path("{roundId}/unnamed/{unnamedId}/setting-aside")
    @Permit(Permission.DOORS_KNOCK)
    public void setAside(@RestPath RoundId roundId, @RestPath UUID unnamedId, DoorTellings.SettingAside wanted) {
        unnamed.find(unnamedId)
                .filter(each -> each.roundId().equals(roundId))
                .ifPresentOrElse(each -> caller.require(Permission.DOORS_KNOCK, each.areaId()), () -> {
                    throw new RefusedException(Refusal.notFound("rounds.no-such-unnamed", Map.of()));
                });
        tellings.setAside(unnamedId, wanted, teller()).orThrow();
    }

    /// Why somebody was not tested; no reason takes back what was told.
    @POST
    @Path("{roundId}/not-tested")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public void tellNotTested(@RestPath RoundId roundId, DoorTellings.NewTelling told) {
        tellings.notTested(roundId, told, teller()).orThrow();
    }

    /// The latest first.
    ///
    /// @param areaId one of the caller's own areas; all of them where none is given
    @GET
    @Path("{roundId}/not-tested")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public NotTestedList notTested(@RestPath RoundId roundId, @QueryParam("areaId") @Nullable AreaId areaId) {
        var round = sight.require(Permission.DOORS_KNOCK, roundId);
        var own = sight.own(Permission.DOORS_KNOCK, areaId);
        var found = notTested.listIn(round.id(), own, MOST_LINES + 1);
        var shown = found.stream().limit(MOST_LINES).toList();
        var lines = lines(shown.stream().map(NotTestedStore.Told::personId).toList(), "round-not-tested", round.id());
        var names = doors.names(shown.stream().map(NotTestedStore.Told::toldBy).collect(Collectors.toSet()));
        return new NotTestedList(
                shown.stream()
                        .flatMap(each -> Stream.ofNullable(lines.get(each.personId()))
                                .map(person -> new NotTestedLine(
                                        person,
                                        Objects.requireNonNull(each.reason()),
                                        names.getOrDefault(each.toldBy(), ""),
                                        each.toldAt())))
                        .toList(),
                found.size() > MOST_LINES);
    }

    /// The latest first.
    ///
    /// @param areaId one of the caller's own areas; all of them where none is given
    @GET
    @Path("{roundId}/corrections")
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public CorrectionList corrections(@RestPath RoundId roundId, @QueryParam("areaId") @Nullable AreaId areaId) {
        var round = sight.require(Permission.DOORS_KNOCK, roundId);
        var own = sight.own(Permission.DOORS_KNOCK, areaId);
        var found = corrections.listIn(round.id(), own, MOST_LINES + 1);
        var shown = found.stream().limit(MOST_LINES).toList();
        var lines =
                lines(shown.stream().map(each -> each.listed().personId()).toList(), "round-corrections", round.id());
        return new CorrectionList(
                shown.stream()
                        .map(each -> new CorrectionLine(
                                lines.get(each.listed().personId()), each.kind(), each.reason(), each.correctedAt()))
                        .toList(),
                found.size() > MOST_LINES);
    }

    private Map<PersonId, PersonLine> lines(List<PersonId> ids, String what, RoundId round) {
        var distinct = ids.stream().distinct().toList();
        readings.record(caller, distinct, false, what, round.value().toString());
        return people.lines(distinct, clock.today());
    }

    private Building building(BuildingId id) {
        var building = buildings
                .find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("rounds.no-such-building", Map.of())));
        caller.require(Permission.DOORS_KNOCK, building.areaId());
        return building;
    }

    private DoorTellings.Teller teller() {
        return new DoorTellings.Teller(
                caller.accountId(), clock.now(), clock.today(), area -> caller.may(Permission.DOORS_KNOCK, area));
    }
}
