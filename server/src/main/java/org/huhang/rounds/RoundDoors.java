package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.registry.Building;
import org.huhang.registry.Dwellers;
import org.huhang.registry.DwellingId;
import org.huhang.registry.DwellingPlace;
import org.huhang.registry.EntranceId;
import org.huhang.registry.Masking;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.DoorsPage.DoorOfRound;
import org.huhang.rounds.DoorsPage.KnockAtDoor;
import org.huhang.rounds.DoorsPage.PersonAtDoor;
import org.huhang.rounds.DoorsPage.UnnamedAtDoor;
import org.huhang.rounds.KnockStore.FoundPerson;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Puts together what stands of the doors of a house.
@ApplicationScoped
class RoundDoors {
    private final KnockStore knocks;
    private final UnnamedStore unnamed;
    private final NotTestedStore notTested;
    private final Listings listings;
    private final Dwellers dwellers;
    private final People people;
    private final Accounts accounts;
    private final CityClock clock;

    RoundDoors(
            KnockStore knocks,
            UnnamedStore unnamed,
            NotTestedStore notTested,
            Listings listings,
            Dwellers dwellers,
            People people,
            Accounts accounts,
            CityClock clock) {
        this.knocks = knocks;
        this.unnamed = unnamed;
        this.notTested = notTested;
        this.listings = listings;
        this.dwellers = dwellers;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// @param behind who is listed behind each door, or was found there
    record Behind(
            List<DwellingPlace> places,
            Map<DwellingId, Set<PersonId>> behind,
            Map<PersonId, Listed> listed,
            Map<DwellingId, KnockStore.Row> last,
            Map<PersonId, FoundPerson> found,
            Map<DwellingId, List<UnnamedStore.Unnamed>> unnamed,
            boolean more) {
        Set<PersonId> people() {
            return behind.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        }
    }

    /// @param entrance all of them where none is given
    Behind behind(RoundId round, Building building, @Nullable EntranceId entrance, int most) {
        var all = dwellers.listPlaces(building.id()).stream()
                .filter(each -> entrance == null || each.entranceId().equals(entrance))
                .toList();
        var listed = listings.listOfArea(round, List.of(building.areaId())).stream()
                .filter(each -> building.id().equals(each.buildingId()))
                .collect(Collectors.toMap(Listed::personId, each -> each));
        var last = knocks.lastOfBuilding(round, building.id());
        var said = knocks
                .listFound(last.values().stream().map(KnockStore.Row::id).toList())
                .stream()
                .collect(Collectors.groupingBy(FoundPerson::knockId));
        var behind = new HashMap<DwellingId, Set<PersonId>>();
        listed.values().forEach(each -> {
            if (each.dwellingId() != null) {
                behind.computeIfAbsent(each.dwellingId(), _ -> new LinkedHashSet<>())
                        .add(each.personId());
            }
        });
        var found = new HashMap<PersonId, FoundPerson>();
        last.forEach((dwelling, knock) -> said.getOrDefault(knock.id(), List.of())
                .forEach(each -> {
                    found.put(each.personId(), each);
                    behind.computeIfAbsent(dwelling, _ -> new LinkedHashSet<>()).add(each.personId());
                }));
        var shown = new ArrayList<DwellingPlace>();
        var kept = new HashMap<DwellingId, Set<PersonId>>();
        int count = 0;
        for (DwellingPlace each : all) {
            var here = behind.getOrDefault(each.id(), Set.of());
            if (count + here.size() > most) {
                break;
            }
            count += here.size();
            shown.add(each);
            kept.put(each.id(), here);
        }
        var waiting = unnamed.list(round, building.id()).stream()
                .collect(Collectors.groupingBy(UnnamedStore.Unnamed::dwellingId));
        return new Behind(shown, kept, listed, last, found, waiting, shown.size() < all.size());
    }

    DoorsPage page(RoundLine line, Building building, String areaName, Behind behind, Instant at) {
        var ids = behind.people();
        var lines = people.lines(ids, clock.today());
        var told = notTested.lastOf(line.round().id(), ids);
        var names = names(Stream.of(
                        behind.last.values().stream().map(KnockStore.Row::knockedBy),
                        told.values().stream().map(NotTestedStore.Told::toldBy),
                        behind.unnamed.values().stream().flatMap(List::stream).map(UnnamedStore.Unnamed::knockedBy))
                .flatMap(each -> each)
                .collect(Collectors.toSet()));
        return new DoorsPage(
                at,
                line,
                building.id(),
                building.name(),
                building.areaId(),
                areaName,
                behind.places.stream()
                        .map(place -> new DoorOfRound(
                                place.id(),
                                place.entranceId(),
                                place.entranceName(),
                                place.floor(),
                                place.label(),
                                Objects.requireNonNull(behind.behind.get(place.id())).stream()
                                        .flatMap(id -> Stream.ofNullable(lines.get(id)))
                                        .sorted(Comparator.comparingInt(PersonLine::birthYear)
                                                .thenComparing(each -> each.id().value()))
                                        .map(person -> person(person, behind, told.get(person.id()), names))
                                        .toList(),
                                knock(behind.last.get(place.id()), names),
                                behind.unnamed.getOrDefault(place.id(), List.of()).stream()
                                        .map(each -> unnamed(each, names))
                                        .toList()))
                        .toList(),
                behind.more);
    }

    private static PersonAtDoor person(
            PersonLine person, Behind behind, NotTestedStore.@Nullable Told told, Map<AccountId, String> names) {
        var listed = behind.listed.get(person.id());
        var found = behind.found.get(person.id());
        return new PersonAtDoor(
                person,
                listed != null,
                listed == null ? null : listed.lane(),
                listed == null ? null : listed.poolSize(),
                found == null ? null : found.found(),
                found == null ? null : found.registryKept(),
                told == null ? null : told.reason(),
                told == null ? null : names.getOrDefault(told.toldBy(), ""),
                told == null ? null : told.toldAt());
    }

    private static @Nullable KnockAtDoor knock(KnockStore.@Nullable Row row, Map<AccountId, String> names) {
        return row == null
                ? null
                : new KnockAtDoor(
                        row.id(),
                        row.outcome(),
                        names.getOrDefault(row.knockedBy(), ""),
                        row.knockedAt(),
                        row.deviceId() != null);
    }

    private UnnamedAtDoor unnamed(UnnamedStore.Unnamed each, Map<AccountId, String> names) {
        return new UnnamedAtDoor(
                each.id(),
                unnamed.typed(each).map(Masking::identityNumber).orElse(null),
                names.getOrDefault(each.knockedBy(), ""),
                each.knockedAt());
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return accounts.listHolders(new HashSet<>(ids)).stream()
                .collect(Collectors.toMap(Accounts.Holder::id, Accounts.Holder::displayName, (one, _) -> one));
    }
}
