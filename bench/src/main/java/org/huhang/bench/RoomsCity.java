package org.huhang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.huhang.planning.Spot;
import org.huhang.planning.rooms.CareWay;
import org.huhang.planning.rooms.Party;
import org.huhang.planning.rooms.Placing;
import org.huhang.planning.rooms.PlacingRules;
import org.huhang.planning.rooms.QuarantineSite;
import org.huhang.planning.rooms.Room;

/// A city's quarantine sites and the people for them, made so that all have a room in a plan that is not
/// told: sites get a class, floors a source, and rooms a party that suits them; a few rooms stay empty.
/// Sites are of very different size, sources follow a power law, classes and needs come in plausible
/// shares.
final class RoomsCity {
    private static final int DISTRICTS = 8;
    private static final int METRES = 60_000;
    private static final int METRES_PER_MINUTE = 500;
    private static final int DIALYSIS = 0;
    private static final int OBSTETRICS = 1;
    private static final int PSYCHIATRY = 2;
    private static final int[] CARE_LIMITS = {40, 45, 60};
    private static final double[] CLASS_SHARES = {0.45, 0.40, 0.10, 0.05};
    static final int RESERVES = 4;
    private static final int OPENS_IN = 360;
    private static final double EMPTY = 0.05;
    private static final double PEOPLE_PER_ROOM = 1.133;

    private final SplittableRandom random;
    private final int sources;
    private final List<Spot> districts = new ArrayList<>();
    private final List<QuarantineSite> sites = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Party> all = new ArrayList<>();
    private final List<Party> first = new ArrayList<>();
    private final List<Party> later = new ArrayList<>();

    /// @param people asked for at once, and so many `more` afterwards
    RoomsCity(long seed, int siteCount, int sources, int people, int more) {
        random = new SplittableRandom(seed);
        this.sources = sources;
        for (int i = 0; i < DISTRICTS; i++) {
            districts.add(new Spot(random.nextInt(METRES), random.nextInt(METRES)));
        }
        int[] sizes = sizes(siteCount, (int) ((people + more) / PEOPLE_PER_ROOM / (1 - EMPTY) * 1.01) + 15);
        double[] have = new double[CLASS_SHARES.length];
        for (int site = 0; site < siteCount; site++) {
            int personClass = 0;
            for (int i = 1; i < have.length; i++) {
                if (have[i] / CLASS_SHARES[i] < have[personClass] / CLASS_SHARES[personClass]) {
                    personClass = i;
                }
            }
            have[personClass] += sizes[site];
            site(site, sizes[site], personClass);
        }
        part(people, more);
        for (int reserve = 0; reserve < RESERVES; reserve++) {
            reserve(siteCount + reserve, districts.get(reserve));
        }
    }

    /// Not open yet: small floors, with a room for every need on each.
    private void reserve(int id, Spot at) {
        for (int floor = 0; floor < 8; floor++) {
            for (int door = 0; door < 5; door++) {
                rooms.add(new Room(rooms.size(), id, 1, floor, floor, Math.max(1, door - 1), door == 4, true, door, 0));
            }
        }
        var care = new ArrayList<CareWay>();
        for (int kind = DIALYSIS; kind <= PSYCHIATRY; kind++) {
            care.add(new CareWay(kind, CARE_LIMITS[kind]));
        }
        sites.add(new QuarantineSite(id, at, 0b1111, care, OPENS_IN, 80));
    }

    /// The same question with the reserve sites open.
    static Placing opened(Placing question) {
        var open = question.sites().stream()
                .map(site ->
                        new QuarantineSite(site.id(), site.at(), site.classes(), site.care(), 0, site.mostPeople()))
                .toList();
        return new Placing(question.rules(), open, question.rooms(), question.parties(), question.taken());
    }

    /// Skewed, with so many rooms in all.
    private int[] sizes(int count, int total) {
        double[] weights = new double[count];
        Arrays.setAll(weights, i -> 0.12 + Math.exp(0.8 * normal()));
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.round(total * weight / sum))
                .toArray();
    }

    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private Spot around(Spot middle, double metres) {
        return new Spot((int) (middle.east() + metres * normal()), (int) (middle.north() + metres * normal()));
    }

    private void site(int id, int size, int personClass) {
        int district = random.nextInt(DISTRICTS);
        var at = around(districts.get(district), 4_000);
        var care = new ArrayList<CareWay>();
        int near = 0;
        for (int kind = DIALYSIS; kind <= PSYCHIATRY; kind++) {
            int least = Integer.MAX_VALUE;
            for (int hospital = 0; hospital < DISTRICTS - 2 * kind; hospital++) {
                least = Math.min(least, 5 + at.metresTo(districts.get(hospital)) / METRES_PER_MINUTE);
            }
            care.add(new CareWay(kind, least));
            near |= least <= CARE_LIMITS[kind] ? 1 << kind : 0;
        }
        int before = all.size();
        int perFloor = Math.min(size, 8 + random.nextInt(20));
        int floors = Math.max(1, Math.round((float) size / perFloor));
        int shaft = Room.OWN_AIR;
        int source = source();
        for (int floor = 0; floor < floors; floor++) {
            boolean isJoined = floor > 0 && random.nextInt(8) == 0;
            shaft = isJoined ? shaft : floor;
            source = isJoined ? source : source();
            int doors = floor == floors - 1 ? size - perFloor * (floors - 1) : perFloor;
            for (int door = 0; door < doors; door++) {
                room(id, floor, shaft, door, new Planted(personClass, source, near, district, before));
            }
        }
        int people = all.stream().skip(before).mapToInt(Party::people).sum();
        int most = random.nextInt(10) < 6 ? people + 3 + people / 33 : 2 * people + 10;
        int classes = random.nextInt(10) < 7 ? 0b1111 : 1 << personClass | 1 << random.nextInt(4);
        sites.add(new QuarantineSite(id, at, classes, care, 0, most));
    }

    /// What the people of a floor have in common.
    ///
    /// @param near kinds of care, as bits
    /// @param first of the site's parties
    private record Planted(int personClass, int source, int near, int district, int first) {}

    /// By a power law.
    private int source() {
        double sum = 0;
        for (int i = 0; i < sources; i++) {
            sum += 1 / Math.pow(i + 1, 1.1);
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < sources; i++) {
            left -= 1 / Math.pow(i + 1, 1.1);
            if (left < 0) {
                return i;
            }
        }
        return sources - 1;
    }

    private void room(int site, int floor, int shaft, int door, Planted planted) {
        int kind = random.nextInt(100);
        int beds = kind < 2 ? 3 : kind < 16 ? 2 : 1;
        boolean barrierFree = random.nextInt(100) < 5;
        boolean isOut = random.nextInt(100) < 1;
        boolean bathroom = random.nextInt(100) > 0;
        rooms.add(new Room(
                rooms.size(), site, 1, floor, shaft, beds, barrierFree, bathroom, door, isOut ? Room.NEVER : 0));
        if (!isOut && bathroom && random.nextDouble() > EMPTY) {
            party(beds, barrierFree, planted);
        }
    }

    private void party(int beds, boolean barrierFree, Planted planted) {
        int people = beds == 1 || random.nextInt(100) < 12 ? 1 : beds == 3 && random.nextBoolean() ? 3 : 2;
        int drawn = random.nextInt(1_000);
        int care = drawn < 2 ? 1 << DIALYSIS : drawn < 14 ? 1 << OBSTETRICS : drawn < 19 ? 1 << PSYCHIATRY : 0;
        int home = random.nextInt(10) < 6 ? planted.district : random.nextInt(DISTRICTS);
        int household = all.size();
        if (all.size() > planted.first && random.nextInt(100) < 35) {
            var kin = all.get(planted.first + random.nextInt(all.size() - planted.first));
            household = kin.source() == planted.source ? kin.household() : household;
        }
        all.add(new Party(
                all.size(),
                people,
                planted.personClass,
                planted.source,
                care & planted.near,
                barrierFree && people < 3 && random.nextInt(100) < 60,
                around(districts.get(home), 5_000),
                60 + random.nextInt(1_380),
                household));
    }

    /// Some are left out, so that as many remain as are asked for; of these some come later.
    private void part(int people, int more) {
        var shuffled = new ArrayList<>(all);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(other, shuffled.get(i)));
        }
        int begun = 0;
        int added = 0;
        for (var party : shuffled) {
            if (begun + party.people() <= people) {
                first.add(party);
                begun += party.people();
            } else if (added + party.people() <= more) {
                later.add(party);
                added += party.people();
            }
        }
        if (begun < people || added < more) {
            throw new IllegalStateException("the city has too few rooms: " + begun + " and " + added + " people");
        }
    }

    List<Party> later() {
        return later;
    }

    Placing question() {
        var limits = new ArrayList<CareWay>();
        for (int kind = 0; kind < CARE_LIMITS.length; kind++) {
            limits.add(new CareWay(kind, CARE_LIMITS[kind]));
        }
        var rules = new PlacingRules(
                PlacingRules.Apart.SITE, true, true, limits, 0, PlacingRules.DEFAULT.headroomPercent());
        return new Placing(rules, sites, rooms, first, List.of());
    }
}
