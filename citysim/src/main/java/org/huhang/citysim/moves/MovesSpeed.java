package org.huhang.citysim.moves;

import java.util.Locale;
import org.huhang.citysim.City;
import org.huhang.citysim.CitySpec;

/// Prints how many visits one core makes in a second. Arguments: scale (1), rounds (2).
public final class MovesSpeed {
    private long visits;
    private long digest;

    private MovesSpeed() {}

    public static void main(String[] arguments) {
        int scale = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        long start = System.nanoTime();
        Moves moves = Moves.of(City.of(CitySpec.of(2021, scale)), MovesSpec.ofStory());
        System.out.printf(
                Locale.ROOT,
                "ready after %.1f s: %,d places%n",
                seconds(start),
                moves.places().count());
        System.gc();
        long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(Locale.ROOT, "%,d MB held%n", held >> 20);
        for (int round = 0; round < rounds; round++) {
            var speed = new MovesSpeed();
            start = System.nanoTime();
            for (int part = 0; part < moves.parts(); part++) {
                moves.tell(part, speed::visit);
            }
            double took = seconds(start);
            System.out.printf(
                    Locale.ROOT,
                    "%,d visits in %.2f s, %.1f million/s (%x)%n",
                    speed.visits,
                    took,
                    speed.visits / took / 1e6,
                    speed.digest);
        }
    }

    private void visit(int person, int place, int day, int startSecondOfDay, int seconds) {
        visits++;
        digest += (person * 31L + place) * 31L + day * 86_400L + startSecondOfDay + seconds;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
