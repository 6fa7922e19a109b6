package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.callups.CallupResult.DownCall;
import org.huhang.registry.Areas;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DoorCounts;
import org.huhang.registry.People;
import org.huhang.rounds.Lane;
import org.huhang.rounds.Listings;
import org.huhang.rounds.Round;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundState;
import org.huhang.rounds.Rounds;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What somebody needs of the plans in force: when their own door is called, or which doors they call.
@ApplicationScoped
class OwnCallups {
    private static final int MOST_BUILDINGS = 20;

    private final CallupStore store;
    private final Rounds rounds;
    private final Listings listings;
    private final DoorCounts doors;
    private final People people;
    private final Areas areas;

    OwnCallups(CallupStore store, Rounds rounds, Listings listings, DoorCounts doors, People people, Areas areas) {
        this.store = store;
        this.rounds = rounds;
        this.listings = listings;
        this.doors = doors;
        this.people = people;
        this.areas = areas;
    }

    /// Where and when one's own household comes down.
    ///
    /// @param lane one's own; at home, a team comes
    /// @param start none where nobody has a time for the door yet
    record OwnCallup(
            int round,
            Wording campaign,
            Lane lane,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Wording point,
            int walkMinutes,
            @Nullable String telephone) {}

    /// A building whose people one calls down.
    record CallingBuilding(
            CallupPlanId planId,
            int round,
            Wording campaign,
            String building,
            int people,
            @Nullable String telephone,
            List<CallingTurn> turns) {}

    /// @param floors as `1~3`
    /// @param doors as people write them
    record CallingTurn(
            Instant start,
            Instant end,
            String entrance,
            String floors,
            int people,
            Wording point,
            List<String> doors) {}

    /// Of every round that is not over and calls them.
    List<OwnCallup> listOf(PersonId person, Instant now) {
        var door = doors.findOf(person);
        var area = people.find(person).map(found -> found.areaId());
        if (door.isEmpty() || area.isEmpty()) {
            return List.of();
        }
        var open = open(now);
        return store.listInForce(areas.around(area.get()), open.keySet()).stream()
                .flatMap(publication -> Stream.ofNullable(
                        store.findVersion(publication.versionId()).orElse(null)))
                .flatMap(version -> own(version, person, door.get(), open).stream())
                .toList();
    }

    private Map<RoundId, Round> open(Instant now) {
        return rounds.list(200).stream()
                .filter(round -> round.state(now) != RoundState.ENDED)
                .collect(Collectors.toMap(Round::id, round -> round));
    }

    private Optional<OwnCallup> own(
            CallupVersion version, PersonId person, DoorCounts.DoorCount door, Map<RoundId, Round> open) {
        var round = store.find(version.planId()).map(plan -> open.get(plan.roundId()));
        var known = version.ground().doors();
        var index = IntStream.range(0, known.size())
                .filter(each -> known.get(each).id().equals(door.id()))
                .findFirst();
        if (round.isEmpty() || index.isEmpty()) {
            return Optional.empty();
        }
        var lane = lane(round.get(), person);
        var call = version.result().calls().stream()
                .filter(each -> each.lane() == lane && each.doors().contains(index.getAsInt()))
                .findFirst();
        return lane == null
                ? Optional.empty()
                : Optional.of(new OwnCallup(
                        round.get().number(),
                        round.get().campaign(),
                        lane,
                        call.map(DownCall::start).orElse(null),
                        call.map(DownCall::end).orElse(null),
                        call.map(each -> version.settings()
                                        .points()
                                        .get(each.point())
                                        .name())
                                .orElse(null),
                        call.map(each -> Math.ceilDiv(each.walkSeconds(), 60)).orElse(0),
                        version.settings().telephone()));
    }

    /// None where they are not to be tested.
    private @Nullable Lane lane(Round round, PersonId person) {
        if (round.frozenAt() == null) {
            return Lane.ORDINARY;
        }
        var listed = listings.find(round.id(), List.of(person)).get(person);
        return listed == null ? null : listed.lane();
    }

    /// By version and building; the calls in the order of time, none of those under restrictions.
    List<CallingBuilding> listCalling(PersonId person, Instant now) {
        var open = open(now);
        return store.listVolunteering(people.known(List.of(person)).keySet(), MOST_BUILDINGS).stream()
                .flatMap(
                        each -> store
                                .findVersion(each.versionId())
                                .flatMap(version -> calling(version, each.buildingId(), open))
                                .stream())
                .toList();
    }

    private Optional<CallingBuilding> calling(CallupVersion version, BuildingId building, Map<RoundId, Round> open) {
        var round = store.find(version.planId()).map(plan -> open.get(plan.roundId()));
        return round.flatMap(of -> version.ground().buildings().stream()
                .filter(each -> each.id().equals(building))
                .findFirst()
                .map(house -> new CallingBuilding(
                        version.planId(),
                        of.number(),
                        of.campaign(),
                        house.name(),
                        house.people(),
                        version.settings().telephone(),
                        turns(version, building))));
    }

    static List<CallingTurn> turns(CallupVersion version, BuildingId building) {
        var ground = version.ground();
        return version.result().calls().stream()
                .filter(call -> call.lane() == Lane.ORDINARY)
                .filter(call -> ground.buildings()
                        .get(ground.entrances().get(call.entrance()).building())
                        .id()
                        .equals(building))
                .sorted(Comparator.comparing(DownCall::start))
                .map(call -> new CallingTurn(
                        call.start(),
                        call.end(),
                        ground.entrances().get(call.entrance()).name(),
                        call.lowest() == call.highest()
                                ? Integer.toString(call.lowest())
                                : call.lowest() + "~" + call.highest(),
                        call.people(),
                        version.settings().points().get(call.point()).name(),
                        call.doors().stream()
                                .map(door -> ground.doors().get(door).label())
                                .toList()))
                .toList();
    }
}
