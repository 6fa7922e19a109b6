package org.huhang.planning.turnout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// One lane, lived through: who arrives when, and waits how long. Times are epoch seconds with fractions.
final class LaneRun {
    /// Of the trials: so many households in a hundred are late, by so many seconds on average; so many people
    /// do not come; a table takes from so much to so much of its usual time. Our own assumptions.
    private static final double LATE = 0.1;
    private static final double LATE_SECONDS = 600;
    private static final double ABSENT = 0.03;
    private static final double FASTEST = 0.7;
    private static final double SLOWEST = 1.4;
    /// Multiples of the golden section part a slot evenly, however many they are.
    private static final double GOLDEN = 0.6180339887498949;

    private record Comer(double arrives, int people, int slot) {}

    private final TurnoutRules rules;
    private final CallSlots slots;
    private final List<Placed> placed;
    private final int tables;

    LaneRun(TurnoutRules rules, CallSlots slots, List<Placed> placed, int tables) {
        this.rules = rules;
        this.slots = slots;
        this.placed = placed;
        this.tables = tables;
    }

    /// As expected: people called for a slot set out evenly over it, and all tables keep their pace.
    Lived expected() {
        var comers = new Comer[placed.size()];
        int slot = Integer.MIN_VALUE;
        int number = 0;
        for (int i = 0; i < comers.length; i++) {
            var each = placed.get(i);
            number = each.slot() == slot ? number + 1 : 0;
            slot = each.slot();
            double share = (number + 0.5) * GOLDEN % 1;
            comers[i] = comer(each, share * rules.spreadSeconds(), each.party().people());
        }
        double pace = rules.pace().secondsPerPerson();
        return live(comers, () -> pace);
    }

    /// As chance has it.
    Lived tried(SplittableRandom random) {
        var comers = new Comer[placed.size()];
        for (int i = 0; i < comers.length; i++) {
            var each = placed.get(i);
            double late = random.nextDouble() < LATE ? -LATE_SECONDS * Math.log(1 - random.nextDouble()) : 0;
            int people = each.party().people();
            for (int person = each.party().people(); person > 0; person--) {
                people -= random.nextDouble() < ABSENT ? 1 : 0;
            }
            comers[i] = comer(each, random.nextDouble() * rules.spreadSeconds() + late, people);
        }
        double pace = rules.pace().secondsPerPerson();
        return live(comers, () -> pace * random.nextDouble(FASTEST, SLOWEST));
    }

    private Comer comer(Placed each, double after, int people) {
        return new Comer(slots.start(each.slot()) + after + each.party().walkSeconds(), people, each.slot());
    }

    private interface Serving {
        double seconds();
    }

    private Lived live(Comer[] comers, Serving service) {
        Arrays.sort(comers, Comparator.comparingDouble(Comer::arrives));
        int people = Arrays.stream(comers).mapToInt(Comer::people).sum();
        double[] arrives = new double[people];
        double[] begins = new double[people];
        int[] slotOf = new int[people];
        double finish = 0;
        int next = 0;
        var queue = new TableQueue(tables, slots.start());
        for (var comer : comers) {
            for (int person = 0; person < comer.people; person++) {
                double seconds = service.seconds();
                arrives[next] = comer.arrives;
                slotOf[next] = comer.slot;
                begins[next] = queue.serve(comer.arrives, seconds);
                finish = Math.max(finish, begins[next] + rules.secondsBeforeTable() + seconds);
                next++;
            }
        }
        return new Lived(arrives, begins, slotOf, finish);
    }
}
