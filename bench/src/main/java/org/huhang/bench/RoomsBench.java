package org.huhang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huhang.planning.Spot;
import org.huhang.planning.rooms.Party;
import org.huhang.planning.rooms.Placing;
import org.huhang.planning.rooms.Remedy;
import org.huhang.planning.rooms.Room;
import org.huhang.planning.rooms.RoomBreaks;
import org.huhang.planning.rooms.RoomPlan;
import org.huhang.planning.rooms.RoomPlanner;
import org.huhang.planning.rooms.RoomReasons;
import org.huhang.planning.rooms.TakenRoom;
import org.huhang.planning.transfers.Drive;
import org.huhang.planning.transfers.Pickup;
import org.huhang.planning.transfers.TransferPlanner;
import org.huhang.planning.transfers.TransferTask;
import org.huhang.planning.transfers.Vehicle;

/// Rooms in quarantine: as many people as lay in the sites of Zhangjiajie in August 2021 into as many
/// sites, in a generated city in which all have a room in a plan that is not told; then 500 more, who move
/// nobody. A plan that leaves somebody out or breaks a rule counts as never found.
final class RoomsBench {
    private static final long SEED = 2021;
    private static final double NEVER = 1e6;

    private final int scale;

    RoomsBench(boolean quick) {
        scale = quick ? 10 : 1;
    }

    List<Figure> run() {
        // a first small one, as a city's server has its classes loaded
        new Trial(new RoomsCity(1, 4, 4, 200, 20), new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .run();
        System.out.println();
        var trial = new Trial(new RoomsCity(SEED, 105 / scale, 60 / scale, 13_217 / scale, 500 / scale), System.out);
        trial.run();
        return List.of(
                Figure.of("quarantine.place", trial.placeSeconds, "s", Figure.Goal.valueAtMost(60)),
                Figure.of("quarantine.add", trial.addSeconds, "s", Figure.Goal.valueAtMost(5)));
    }

    private static final class Trial {
        private final RoomsCity city;
        private final PrintStream out;
        private double placeSeconds;
        private double addSeconds;

        Trial(RoomsCity city, PrintStream out) {
            this.city = city;
            this.out = out;
        }

        void run() {
            var question = city.question();
            long usable = question.rooms().stream()
                    .filter(room -> room.readyInMinutes() == 0 && room.ownBathroom())
                    .count();
            out.printf(
                    "%d sites and %d in reserve, %,d usable rooms with %,d beds; %,d people in %,d parties, %d sources; %d people in %d parties"
                            + " more%n",
                    question.sites().size() - RoomsCity.RESERVES,
                    RoomsCity.RESERVES,
                    usable,
                    question.rooms().stream().mapToInt(Room::beds).sum(),
                    people(question.parties()),
                    question.parties().size(),
                    question.parties().stream().map(Party::source).distinct().count(),
                    people(city.later()),
                    city.later().size());
            out.printf(
                    "%-8s %9s %9s %7s %7s %9s %7s %6s %6s%n",
                    "", "placed", "left", "broken", "split", "km", "cells", "sites", "s");
            long start = System.nanoTime();
            var plan = RoomPlanner.place(question, SEED);
            placeSeconds = told("place", question, plan, start);

            var more = new Placing(
                    question.rules(), question.sites(), question.rooms(), city.later(), taken(question, plan));
            start = System.nanoTime();
            var added = RoomPlanner.place(more, SEED);
            addSeconds = told("add", more, added, start);
            if (!added.unplaced().isEmpty()) {
                addSeconds = opened(more, added, start);
            }
            why(question, plan);
            transfers(more, added);
        }

        /// Those left over are told what would help: reserve sites. They open, and the question is asked
        /// again for them.
        ///
        /// @return seconds of both together
        private double opened(Placing more, RoomPlan added, long start) {
            var reasons = new RoomReasons(more, added);
            for (int party : added.unplaced()) {
                if (reasons.noRoom(party).remedies().stream()
                        .noneMatch(remedy -> remedy.kind() == Remedy.Kind.OPEN_SITE)) {
                    throw new IllegalStateException("no reserve site is named for party " + party);
                }
            }
            var taken = new ArrayList<>(more.taken());
            taken.addAll(taken(more, added));
            var left = more.parties().stream()
                    .filter(party -> !added.roomOf().containsKey(party.id()))
                    .toList();
            var again = RoomsCity.opened(new Placing(more.rules(), more.sites(), more.rooms(), left, taken));
            return told("reserve", again, RoomPlanner.place(again, SEED), start);
        }

        private double told(String name, Placing question, RoomPlan plan, long start) {
            double seconds = (System.nanoTime() - start) / 1e9;
            int broken = RoomBreaks.of(question, plan.roomOf()).size();
            var score = plan.score();
            out.printf(
                    "%-8s %,9d %,9d %7d %7d %,9d %7d %6d %6.2f%n",
                    name,
                    plan.roomOf().size(),
                    score.unplaced(),
                    broken,
                    score.splitSites(),
                    score.metres() / 1_000,
                    score.cells(),
                    score.sites(),
                    seconds);
            var rooms = new HashSet<>(plan.roomOf().values());
            boolean isMoved = question.taken().stream().anyMatch(each -> rooms.contains(each.room()));
            return broken > 0 || score.unplaced() > 0 || isMoved ? NEVER : seconds;
        }

        private static List<TakenRoom> taken(Placing question, RoomPlan plan) {
            var taken = new ArrayList<TakenRoom>();
            for (var party : question.parties()) {
                Integer room = plan.roomOf().get(party.id());
                if (room != null) {
                    taken.add(TakenRoom.of(room, party, 14 * 24 * 60));
                }
            }
            return taken;
        }

        private void why(Placing question, RoomPlan plan) {
            long start = System.nanoTime();
            var reasons = new RoomReasons(question, plan);
            double opened = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            int asked = 0;
            for (int party : plan.roomOf().keySet()) {
                if (asked < 100) {
                    reasons.why(party);
                    asked++;
                }
            }
            out.printf(
                    "why this room: %.0f ms to begin, %.1f ms each%n",
                    opened, (System.nanoTime() - start) / 1e6 / Math.max(1, asked));
        }

        /// How the later ones get there: a vehicle of seven seats for each dozen people.
        private void transfers(Placing question, RoomPlan plan) {
            Map<Integer, Integer> siteOf = new HashMap<>();
            question.rooms().forEach(room -> siteOf.put(room.id(), room.site()));
            Map<Integer, Spot> sites = new HashMap<>();
            question.sites().forEach(site -> sites.put(site.id(), site.at()));
            var pickups = new ArrayList<Pickup>();
            for (var party : question.parties()) {
                Integer room = plan.roomOf().get(party.id());
                Integer site = room == null ? null : siteOf.get(room);
                if (site != null) {
                    pickups.add(new Pickup(
                            party.id(), party.people(), party.personClass(), party.source(), party.at(), site, 0, 720));
                }
            }
            var vehicles = new ArrayList<Vehicle>();
            for (int id = 0; id <= pickups.size() / 12; id++) {
                vehicles.add(new Vehicle(id, 7, question.sites().getFirst().at(), 0, 24 * 60));
            }
            long start = System.nanoTime();
            var driven = TransferPlanner.plan(
                    new TransferTask(TransferTask.Rules.DEFAULT, Drive.straight(600), sites, pickups, vehicles, SEED));
            out.printf(
                    "transfers: %d parties, %d vehicles, %d loads, %d late, %d not fetched, the last after %.1f h; %.1f s%n",
                    pickups.size(),
                    vehicles.size(),
                    driven.loads().size(),
                    driven.late().size(),
                    driven.unserved().size(),
                    driven.finish() / 60.0,
                    (System.nanoTime() - start) / 1e9);
        }

        private static int people(List<Party> parties) {
            return parties.stream().mapToInt(Party::people).sum();
        }
    }
}
