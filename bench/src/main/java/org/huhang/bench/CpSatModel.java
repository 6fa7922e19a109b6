package org.huhang.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.huhang.planning.Candidates;
import org.huhang.planning.Heat;
import org.huhang.planning.Person;
import org.huhang.planning.Roster;
import org.huhang.planning.Seat;
import org.huhang.planning.Staffing;

/// The planner's model in CP-SAT's words: a Boolean for each seat and candidate.
final class CpSatModel {
    /// An empty seat costs more than anything soft could.
    private static final long EMPTY = 1_000_000;

    /// @param bound no roster costs less
    record Found(Roster roster, double objective, double bound) {}

    private record Choice(int seat, BoolVar taken) {}

    private final Staffing staffing;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final List<Map<Integer, BoolVar>> bySeat = new ArrayList<>();
    private final List<List<Choice>> byPerson = new ArrayList<>();

    CpSatModel(Staffing staffing, int candidates) {
        Loader.loadNativeLibraries();
        this.staffing = staffing;
        staffing.people().forEach(person -> byPerson.add(new ArrayList<>()));
        var able = new Candidates(staffing);
        for (int seat = 0; seat < staffing.seats().size(); seat++) {
            seat(seat, able.of(seat, candidates));
        }
        for (int person = 0; person < byPerson.size(); person++) {
            byPerson.get(person)
                    .sort(Comparator.comparingLong(choice -> seat(choice).start()));
            turns(person);
            weeks(person);
            spread(person);
            posts(person);
        }
        couples();
        model.minimize(cost);
    }

    private Seat seat(Choice choice) {
        return staffing.seats().get(choice.seat());
    }

    private void seat(int seat, int[] candidates) {
        var taken = new TreeMap<Integer, BoolVar>();
        var one = new ArrayList<Literal>();
        for (int person : candidates) {
            var variable = model.newBoolVar("");
            taken.put(person, variable);
            one.add(variable);
            byPerson.get(person).add(new Choice(seat, variable));
            cost.addTerm(variable, Candidates.placeCost(staffing, person, seat));
        }
        var empty = model.newBoolVar("");
        one.add(empty);
        model.addExactlyOne(one);
        cost.addTerm(empty, EMPTY);
        bySeat.add(taken);
    }

    /// Overlaps, rest and nights in a row. All choices that hold one moment, with the rest after them,
    /// exclude each other.
    private void turns(int person) {
        var who = staffing.people().get(person);
        long rest = Math.max(who.limits().restMinutes(), staffing.rules().restMinutes()) * 60L;
        var own = byPerson.get(person);
        for (var now : own) {
            var together = own.stream()
                    .filter(choice -> seat(choice).start() <= seat(now).start()
                            && seat(choice).end() + rest > seat(now).start())
                    .map(Choice::taken)
                    .toArray(Literal[]::new);
            model.addAtMostOne(together);
        }
        if (!who.limits().nightsInARow()) {
            nights(own).forEach((evening, night) -> {
                var next = nights(own).get(evening + 1);
                if (next != null) {
                    model.addAtMostOne(IntStream.range(0, night.size() + next.size())
                            .mapToObj(at -> at < night.size() ? night.get(at) : next.get(at - night.size()))
                            .toArray(Literal[]::new));
                }
            });
        }
    }

    private Map<Integer, List<BoolVar>> nights(List<Choice> own) {
        var nights = new TreeMap<Integer, List<BoolVar>>();
        own.stream()
                .filter(choice -> seat(choice).night())
                .forEach(choice -> nights.computeIfAbsent(seat(choice).nightOf(), evening -> new ArrayList<>())
                        .add(choice.taken()));
        return nights;
    }

    private void weeks(int person) {
        var rules = staffing.rules();
        int agreed = staffing.people().get(person).limits().weekMinutes();
        long most = agreed > 0 ? Math.min(agreed, rules.longestWeekMinutes()) : rules.longestWeekMinutes();
        var elsewhere = new TreeMap<Integer, Integer>();
        staffing.people()
                .get(person)
                .elsewhere()
                .minutes()
                .forEach((day, minutes) ->
                        elsewhere.merge(Math.floorDiv(day - rules.firstDayOfWeek(), 7), minutes, Integer::sum));
        var weeks = new TreeMap<Integer, LinearExprBuilder>();
        for (var choice : byPerson.get(person)) {
            int week = Math.floorDiv(seat(choice).day() - rules.firstDayOfWeek(), 7);
            weeks.computeIfAbsent(week, number -> LinearExpr.newBuilder())
                    .addTerm(choice.taken(), seat(choice).minutes());
        }
        weeks.forEach((week, minutes) ->
                model.addLessOrEqual(minutes, Math.max(0, most - elsewhere.getOrDefault(week, 0))));
    }

    /// Squares, as a sum over the first, the second, ... of them, each dearer than the one before.
    private void spread(int person) {
        var weights = staffing.rules().weights();
        var before = staffing.people().get(person).before();
        var nights = LinearExpr.newBuilder();
        var weekends = LinearExpr.newBuilder();
        var heat = LinearExpr.newBuilder();
        long spells = 0;
        int ofNight = 0;
        int ofWeekend = 0;
        for (var choice : byPerson.get(person)) {
            int hot = Heat.spells(seat(choice).heatMinutes());
            heat.addTerm(choice.taken(), hot);
            spells += hot;
            if (seat(choice).night()) {
                nights.add(choice.taken());
                ofNight++;
            }
            if (seat(choice).weekend()) {
                weekends.add(choice.taken());
                ofWeekend++;
            }
        }
        square(nights, Math.min(ofNight, 14), before.nights(), weights.nights());
        square(weekends, Math.min(ofWeekend, 8), before.weekends(), weights.weekends());
        square(heat, (int) Math.min(spells, 14), before.heatSpells(), weights.heat());
    }

    private void square(LinearExprBuilder sum, int most, int before, long weight) {
        if (most == 0 || weight == 0) {
            return;
        }
        var steps = LinearExpr.newBuilder();
        BoolVar last = null;
        for (int step = 0; step < most; step++) {
            var one = model.newBoolVar("");
            steps.add(one);
            cost.addTerm(one, weight * (2L * (before + step) + 1));
            if (last != null) {
                model.addImplication(one, last);
            }
            last = one;
        }
        model.addEquality(sum, steps);
    }

    private void posts(int person) {
        var posts = new TreeMap<Integer, BoolVar>();
        for (var choice : byPerson.get(person)) {
            var serves = posts.computeIfAbsent(seat(choice).post(), post -> {
                var variable = model.newBoolVar("");
                cost.addTerm(variable, staffing.rules().weights().continuity());
                return variable;
            });
            model.addImplication(choice.taken(), serves);
        }
    }

    private void couples() {
        for (int person = 0; person < byPerson.size(); person++) {
            int partner = staffing.people().get(person).family().partner();
            if (partner > person && (children(person) || children(partner))) {
                for (var one : byPerson.get(person)) {
                    for (var other : byPerson.get(partner)) {
                        if (seat(one).night() && seat(other).night() && overlap(seat(one), seat(other))) {
                            var both = model.newBoolVar("");
                            model.addBoolOr(new Literal[] {
                                one.taken().not(), other.taken().not(), both
                            });
                            cost.addTerm(both, staffing.rules().weights().couples());
                        }
                    }
                }
            }
        }
    }

    private boolean children(int person) {
        Person who = staffing.people().get(person);
        return who.family().smallChildren();
    }

    private static boolean overlap(Seat one, Seat other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    Found solve(Duration time, long seed) {
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds((double) time.toSeconds());
        solver.getParameters().setNumWorkers(Runtime.getRuntime().availableProcessors());
        solver.getParameters().setRandomSeed((int) seed);
        var status = solver.solve(model);
        var roster = Roster.empty(bySeat.size());
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            int[] people = IntStream.range(0, bySeat.size())
                    .map(seat -> bySeat.get(seat).entrySet().stream()
                            .filter(entry -> solver.booleanValue(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(Roster.NOBODY))
                    .toArray();
            return new Found(Roster.of(people), solver.objectiveValue(), solver.bestObjectiveBound());
        }
        return new Found(roster, (double) EMPTY * bySeat.size(), solver.bestObjectiveBound());
    }
}
