package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Readings;
import org.huhang.registry.Addresses;
import org.huhang.registry.Dwelling;
import org.huhang.registry.DwellingId;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.rounds.LastKnock;
import org.huhang.rounds.LastKnocks;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Who is missing at a node, in the order in which a volunteer walks: house by house, entrance by entrance, from the
/// top floor down, door by door.
@ApplicationScoped
class MissingLists {
    private final People people;
    private final Addresses addresses;
    private final LastKnocks knocks;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    MissingLists(
            People people, Addresses addresses, LastKnocks knocks, Readings readings, Caller caller, CityClock clock) {
        this.people = people;
        this.addresses = addresses;
        this.knocks = knocks;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param total how many there are; the list may be of the first of them
    record MissingPage(int total, List<MissingPerson> people) {}

    private record Row(PersonId personId, @Nullable UUID dwelling, int leaf, MissingPerson known) {}

    /// @param dwelling that door alone
    MissingPage list(RoundIndex index, int node, @Nullable UUID dwelling, Set<CoverageState> states, int limit) {
        int[] total = {0};
        var rows = index.read(() -> rows(index, node, dwelling, states, limit, total));
        readings.record(caller, rows.stream().map(Row::personId).toList(), false, "coverage-missing", "");
        var lines = people.lines(rows.stream().map(Row::personId).toList(), clock.today());
        var doors = doors(rows);
        var last = knocks.list(index.round().id(), doors.keySet());
        var order = Comparator.comparingInt(Row::leaf)
                .thenComparingInt(row -> -floor(row, doors))
                .thenComparingInt(row -> label(row, doors).length())
                .thenComparing(row -> label(row, doors))
                .thenComparing(row -> row.personId().value());
        return new MissingPage(
                total[0],
                rows.stream()
                        .sorted(order)
                        .map(row -> person(row, lines, doors, last))
                        .toList());
    }

    private static List<Row> rows(
            RoundIndex index, int node, @Nullable UUID dwelling, Set<CoverageState> states, int limit, int[] total) {
        var rows = new ArrayList<Row>();
        int only = dwelling == null ? IdTable.NONE : index.dwellings().find(dwelling);
        index.people(node, person -> {
            var columns = index.people();
            if (states.contains(columns.state(person)) && (dwelling == null || columns.dwelling[person] == only)) {
                total[0]++;
                if (rows.size() < limit) {
                    rows.add(row(index, node, person));
                }
            }
            return true;
        });
        return rows;
    }

    private static Row row(RoundIndex index, int node, int person) {
        var columns = index.people();
        var id = new PersonId(columns.ids.get(person));
        int dwelling = columns.dwelling[person];
        var door = dwelling == IdTable.NONE ? null : index.dwellings().get(dwelling);
        int leaf = columns.leaf[person];
        var reason = columns.reason(person);
        var tree = index.tree();
        int house = tree.kind(leaf) == NodeKind.ENTRANCE ? tree.parent(leaf) : leaf;
        return new Row(
                id,
                door,
                leaf,
                new MissingPerson(
                        id,
                        "",
                        columns.state(person),
                        columns.lane(person),
                        Seconds.find(columns.registeredAt[person]),
                        reason,
                        reason == null ? null : Seconds.find(columns.toldAt[person]),
                        door,
                        tree.between(node, house),
                        tree.name(house),
                        house == leaf ? "" : tree.name(leaf),
                        null,
                        "",
                        null));
    }

    private Map<DwellingId, Dwelling> doors(Collection<Row> rows) {
        return addresses.doors(rows.stream()
                .map(Row::dwelling)
                .filter(Objects::nonNull)
                .distinct()
                .map(DwellingId::new)
                .toList());
    }

    private static int floor(Row row, Map<DwellingId, Dwelling> doors) {
        var door = row.dwelling == null ? null : doors.get(new DwellingId(row.dwelling));
        return door == null ? 0 : door.floor();
    }

    private static String label(Row row, Map<DwellingId, Dwelling> doors) {
        var door = row.dwelling == null ? null : doors.get(new DwellingId(row.dwelling));
        return door == null ? "" : door.label();
    }

    private static MissingPerson person(
            Row row,
            Map<PersonId, PersonLine> lines,
            Map<DwellingId, Dwelling> doors,
            Map<DwellingId, LastKnock> last) {
        var known = row.known;
        var line = lines.get(row.personId);
        var door = row.dwelling == null ? null : doors.get(new DwellingId(row.dwelling));
        return new MissingPerson(
                known.personId(),
                line == null ? "" : line.name(),
                known.state(),
                known.lane(),
                known.signedInAt(),
                known.reason(),
                known.toldAt(),
                known.dwellingId(),
                known.within(),
                known.building(),
                known.entrance(),
                door == null ? null : door.floor(),
                door == null ? "" : door.label(),
                knock(row, last));
    }

    private static MissingPerson.@Nullable KnockHere knock(Row row, Map<DwellingId, LastKnock> last) {
        var knock = row.dwelling == null ? null : last.get(new DwellingId(row.dwelling));
        return knock == null
                ? null
                : new MissingPerson.KnockHere(
                        knock.outcome(), knock.knockedAt(), knock.people().get(row.personId));
    }
}
