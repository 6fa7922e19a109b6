package org.huhang.planning.turnout;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.planning.Spot;

/// A round of testing at one sampling point, as it is asked for.
///
/// @param stairwells whose people come there, or are visited from there
/// @param walks place 0 is the point, place i + 1 the door of stairwell i; each has a way to it, else planning
///     throws
/// @param tables for the ordinary lane; 0 for as few as do it within the round
/// @param restrictedTables for those under restrictions
/// @param pins calls set by hand
/// @param seed of the trials by which the plan's robustness is told
public record Turnout(
        TurnoutRules rules,
        CallSlots slots,
        List<Stairwell> stairwells,
        Walks walks,
        int tables,
        int restrictedTables,
        List<Pin> pins,
        long seed) {
    /// @throws IllegalArgumentException when a flat stands there twice
    public Turnout {
        stairwells = List.copyOf(stairwells);
        pins = List.copyOf(pins);
        var ids = new HashSet<Integer>();
        for (var stairwell : stairwells) {
            for (var flat : stairwell.flats()) {
                if (!ids.add(flat.id())) {
                    throw new IllegalArgumentException("flat " + flat.id() + " stands there twice");
                }
            }
        }
        if (tables < 0 || restrictedTables < 1) {
            throw new IllegalArgumentException("tables " + tables + ", restricted " + restrictedTables);
        }
    }

    /// On straight ways, with one table for those under restrictions and nothing set by hand.
    public static Turnout of(TurnoutRules rules, CallSlots slots, Spot point, List<Stairwell> stairwells, int tables) {
        var places = Stream.concat(Stream.of(point), stairwells.stream().map(Stairwell::at))
                .toList();
        return new Turnout(rules, slots, stairwells, Walks.straight(places), tables, 1, List.of(), 1);
    }

    public Turnout withTables(int number) {
        return new Turnout(rules, slots, stairwells, walks, number, restrictedTables, pins, seed);
    }

    public Turnout withPins(List<Pin> set) {
        return new Turnout(rules, slots, stairwells, walks, tables, restrictedTables, set, seed);
    }

    /// Of a lane, by stairwell as it stands there, then floor, then as its flats stand there.
    List<Party> parties(QueueLane lane) {
        return IntStream.range(0, stairwells.size())
                .boxed()
                .flatMap(index -> stairwells.get(index).flats().stream()
                        .filter(flat -> flat.in(lane) > 0)
                        .sorted((one, other) -> Integer.compare(one.floor(), other.floor()))
                        .map(flat -> new Party(
                                index,
                                flat,
                                flat.in(lane),
                                rules.walkSeconds(Ways.check(walks.metres(index + 1, 0)), flat.floor()))))
                .toList();
    }
}
