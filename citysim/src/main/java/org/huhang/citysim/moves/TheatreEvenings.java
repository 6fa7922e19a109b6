package org.huhang.citysim.moves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.seeds.Shuffle;
import org.huhang.citysim.seeds.SplitMix;

/// Who sits where in the theatre of 武陵源区 on each evening. On 2021-07-22 it held more than 2,000 people, packed
/// (timeline of 2021): here exactly 2,000, parties side by side, visitors and some residents.
final class TheatreEvenings {
    static final LocalDate STORY = LocalDate.of(2021, 7, 22);
    static final int STORY_AUDIENCE = 2_000;
    private static final int SEATS_A_ROW = 50;
    /// Other evenings' share of the groups that could come, and residents then.
    private static final double USUAL = 0.3;

    private static final int USUAL_MOST = 2_300;

    private static final int[] NOBODY = {};

    private final BitSet[] comes;
    private final int[][] people;
    private final short[][] seats;

    TheatreEvenings(CityPeople residents, Visitors visitors, MovesSpec spec, int[] localHomes, long seed) {
        comes = new BitSet[spec.days()];
        people = new int[spec.days()][];
        seats = new short[spec.days()][];
        for (int day = 0; day < spec.days(); day++) {
            boolean story = spec.date(day).equals(STORY);
            int locals = Math.min(story ? 240 : 60, residents.people() / (story ? 100 : 400));
            long evening = SplitMix.hash(seed, day);
            List<int[]> parties = households(residents, localHomes, locals, evening);
            int most = story ? STORY_AUDIENCE : USUAL_MOST;
            guests(visitors, day, most - count(parties), story ? 1 : USUAL, evening, parties);
            seat(day, parties, evening);
        }
    }

    private static int count(List<int[]> parties) {
        return parties.stream().mapToInt(party -> party.length).sum();
    }

    /// Three in four from the district, the others from anywhere; a household comes once.
    private static List<int[]> households(CityPeople residents, int[] localHomes, int people, long evening) {
        List<int[]> parties = new ArrayList<>();
        var asked = new BitSet();
        var near = Shuffle.of(localHomes.length, evening);
        var anywhere = Shuffle.of(residents.households(), evening);
        int left = people;
        for (int i = 0; left > 0 && i < residents.households(); i++) {
            int home = i % 4 == 3 ? anywhere.at(i) : localHomes[near.at(i)];
            int[] party = asked.get(home) ? NOBODY : members(residents, home, left);
            asked.set(home);
            if (party.length > 0) {
                parties.add(party);
                left -= party.length;
            }
        }
        return parties;
    }

    private static int[] members(CityPeople residents, int home, int most) {
        int end = Math.min(residents.firstMember[home + 1], residents.firstMember[home] + 5);
        return IntStream.range(residents.firstMember[home], end)
                .filter(person -> residents.age[person] >= 4 && residents.age[person] < 80)
                .limit(most)
                .toArray();
    }

    /// Groups that sleep near and arrived before the day come, party by party.
    private static void guests(Visitors visitors, int day, int most, double share, long evening, List<int[]> parties) {
        int left = most;
        var order = Shuffle.of(visitors.groups(), evening);
        for (int i = 0; i < visitors.groups() && left > 0; i++) {
            int group = order.at(i);
            int stay = visitors.stayOn(group, day);
            boolean comes =
                    visitors.atMountains(group) && SplitMix.of(evening, group).chance(share);
            if (!comes || visitors.arrival(group, stay) >= day) {
                continue;
            }
            for (int first = 0; first < Visitors.GROUP && left > 0; first += Visitors.PARTY) {
                var party = new int[Math.min(left, Visitors.PARTY)];
                for (int n = 0; n < party.length; n++) {
                    party[n] = visitors.person(group * Visitors.GROUP + first + n, stay);
                }
                parties.add(party);
                left -= party.length;
            }
        }
    }

    private void seat(int day, List<int[]> parties, long evening) {
        var order = Shuffle.of(parties.size(), evening + 1);
        var keys = new long[count(parties)];
        int next = 0;
        for (int i = 0; i < parties.size(); i++) {
            for (int person : parties.get(order.at(i))) {
                keys[next] = ((long) person << 16) | next;
                next++;
            }
        }
        Arrays.sort(keys);
        people[day] = new int[keys.length];
        seats[day] = new short[keys.length];
        comes[day] = new BitSet();
        for (int i = 0; i < keys.length; i++) {
            people[day][i] = (int) (keys[i] >>> 16);
            seats[day][i] = (short) keys[i];
            comes[day].set(people[day][i]);
        }
    }

    /// The seat's running number, or a negative number for whoever does not come.
    int ticket(int person, int day) {
        return comes[day].get(person) ? seats[day][Arrays.binarySearch(people[day], person)] : -1;
    }

    int audience(int day) {
        return people[day].length;
    }

    /// By number, so residents first.
    int[] people(int day) {
        return people[day].clone();
    }

    static int row(int ticket) {
        return ticket / SEATS_A_ROW + 1;
    }

    static int seat(int ticket) {
        return ticket % SEATS_A_ROW + 1;
    }
}
