package org.huhang.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Seats = posts x shifts x presence against people x permitted hours, before anything is solved: per hour,
/// day and week, for each set of skills, in each loop. What it finds, no roster can give; finding nothing is
/// no promise.
public final class Capacity {
    private final Staffing staffing;
    private final Rules rules;
    private final Span whole;
    private final List<Shortage> found = new ArrayList<>();

    private Capacity(Staffing staffing) {
        this.staffing = staffing;
        this.rules = staffing.rules();
        this.whole = staffing.span();
    }

    /// All shortages, hours first, each kind by time.
    public static List<Shortage> check(Staffing staffing) {
        var capacity = new Capacity(staffing);
        var loops = new TreeMap<Integer, List<Seat>>();
        staffing.seats()
                .forEach(seat -> loops.computeIfAbsent(seat.loop(), loop -> new ArrayList<>())
                        .add(seat));
        loops.forEach(capacity::checkLoop);
        capacity.found.sort(Comparator.comparing(Shortage::kind)
                .thenComparingLong(shortage -> shortage.span().start()));
        return List.copyOf(capacity.found);
    }

    private void checkLoop(int loop, List<Seat> seats) {
        var people = staffing.people().stream()
                .filter(person -> Eligibility.everInLoop(person, loop, whole))
                .toList();
        var groups =
                new SkillGroups(seats.stream().map(Seat::skill).collect(Collectors.toCollection(TreeSet::new)), people);
        hours(loop, seats, people, groups);
        days(loop, seats, people, groups);
        weeks(loop, seats, people, groups);
    }

    /// Between two moments at which a seat starts or ends nothing changes but who is away or in a loop.
    private void hours(int loop, List<Seat> seats, List<Person> people, SkillGroups groups) {
        var edges = new TreeSet<Long>();
        seats.forEach(seat -> {
            edges.add(seat.start());
            edges.add(seat.end());
        });
        var at = List.copyOf(edges);
        var byStart =
                seats.stream().sorted(Comparator.comparingLong(Seat::start)).toList();
        var running = new ArrayList<Seat>();
        int next = 0;
        var spans = new ArrayList<Shortage>();
        for (int edge = 0; edge + 1 < at.size(); edge++) {
            var span = new Span(at.get(edge), at.get(edge + 1));
            running.removeIf(seat -> seat.end() <= span.start());
            while (next < byStart.size() && byStart.get(next).start() <= span.start()) {
                running.add(byStart.get(next++));
            }
            long[] needed = groups.needed(running, seat -> 1);
            long[] there = groups.there(index -> free(people.get(index), loop, span) ? 1 : 0);
            groups.shorts(
                    needed,
                    there,
                    (skills, need, have) ->
                            spans.add(new Shortage(Shortage.Kind.HOURS, span, skills, loop, need, have)));
        }
        found.addAll(joined(spans));
    }

    private void days(int loop, List<Seat> seats, List<Person> people, SkillGroups groups) {
        seats.stream()
                .collect(Collectors.groupingBy(Seat::day, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(day -> {
                    int week = rules.week(day.getFirst());
                    var turns = new Turn(loop, day);
                    compare(Shortage.Kind.DAY, loop, day, groups, index -> {
                        var person = people.get(index);
                        return Math.min(turns.minutes(person), left(person, week));
                    });
                });
    }

    private void weeks(int loop, List<Seat> seats, List<Person> people, SkillGroups groups) {
        seats.stream()
                .collect(Collectors.groupingBy(rules::week, TreeMap::new, Collectors.toList()))
                .forEach((number, week) ->
                        compare(Shortage.Kind.WEEK, loop, week, groups, index -> left(people.get(index), number)));
    }

    /// Minutes of a week that other rosters leave to this one.
    private int left(Person person, int week) {
        return Math.max(0, rules.weekMinutes(person) - rules.minutesElsewhere(person, week));
    }

    private void compare(Shortage.Kind kind, int loop, List<Seat> seats, SkillGroups groups, SkillGroups.Gives gives) {
        long[] needed = groups.needed(seats, Seat::minutes);
        var span = new Span(
                seats.stream().mapToLong(Seat::start).min().orElseThrow(),
                seats.stream().mapToLong(Seat::end).max().orElseThrow());
        groups.shorts(
                needed,
                groups.there(gives),
                (skills, need, have) -> found.add(new Shortage(kind, span, skills, loop, need, have)));
    }

    /// What one person can serve of the shifts that start on a day: one, or two where rest lies between them and they
    /// are not two nights in a row.
    private final class Turn {
        private record Hours(long start, long end, int nightOf) {}

        private record Agreed(int restMinutes, boolean nightsInARow) {}

        private final int loop;
        private final Collection<Seat> shifts;
        private final int longest;
        private final Map<Agreed, Boolean> twice = new HashMap<>();

        Turn(int loop, List<Seat> day) {
            this.loop = loop;
            shifts = day.stream()
                    .collect(Collectors.toMap(
                            seat -> new Hours(seat.start(), seat.end(), seat.nightOf()),
                            seat -> seat,
                            (one, same) -> one))
                    .values();
            longest = day.stream().mapToInt(Seat::minutes).max().orElseThrow();
        }

        int minutes(Person person) {
            if (shifts.stream().noneMatch(shift -> comes(person, shift))) {
                return 0;
            }
            var agreed = new Agreed(rules.restMinutes(person), person.limits().nightsInARow());
            boolean both = twice.computeIfAbsent(agreed, each -> twoFit(person));
            return Math.min(longest, rules.shiftMinutes(person)) * (both ? 2 : 1);
        }

        private boolean comes(Person person, Seat shift) {
            return free(person, loop, new Span(shift.start(), shift.end()))
                    && !Turns.nightBesideElsewhere(person, shift);
        }

        private boolean twoFit(Person person) {
            return shifts.stream()
                    .anyMatch(one -> shifts.stream().anyMatch(other -> !Turns.clash(rules, person, one, other)));
        }
    }

    private static boolean free(Person person, int loop, Span span) {
        return Eligibility.inLoop(person, loop, span.start(), span.end())
                && Stream.concat(person.unfit().stream(), person.away().stream())
                        .noneMatch(barred -> barred.meets(span.start(), span.end()));
    }

    /// Neighbouring spans that lack as much of the same become one.
    private static List<Shortage> joined(List<Shortage> spans) {
        var joined = new ArrayList<Shortage>();
        for (var next : spans) {
            int same = IntStream.range(0, joined.size())
                    .filter(index -> continues(joined.get(index), next))
                    .findFirst()
                    .orElse(-1);
            if (same == -1) {
                joined.add(next);
            } else {
                var span = new Span(joined.get(same).span().start(), next.span().end());
                joined.set(
                        same, new Shortage(next.kind(), span, next.skills(), next.loop(), next.needed(), next.there()));
            }
        }
        return joined;
    }

    private static boolean continues(Shortage before, Shortage next) {
        return before.span().end() == next.span().start()
                && before.skills().equals(next.skills())
                && before.needed() == next.needed()
                && before.there() == next.there();
    }
}
