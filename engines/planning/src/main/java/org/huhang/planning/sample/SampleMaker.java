package org.huhang.planning.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huhang.planning.Person;
import org.huhang.planning.Roster;
import org.huhang.planning.Rules;
import org.huhang.planning.Seat;
import org.huhang.planning.Span;
import org.huhang.planning.Spot;
import org.huhang.planning.Staffing;

/// Makes the known roster first: teams of four or five relieve one another shift by shift, which leaves at
/// least 24 hours between two turns, at most six turns a week and two free days between nights. Seats, people
/// and what keeps them away are then made to fit it.
final class SampleMaker {
    private static final int FIRST_DAY = 18_841; // 2021-08-02
    private static final int CITY_METRES = 20_000;
    private static final int SKILLS = 5;
    private static final long HOUR = 3600;
    private static final int[] STARTS = {7, 15, 23};
    private static final int SHIFT_HOURS = 8;
    private static final int CLOSED_EVERY = 10;

    private record Team(int post, int skill, int loop, int compound, Spot at, int first, int size) {}

    private final int posts;
    private final int staff;
    private final int days;
    private final SplittableRandom random;
    private final List<Seat> seats = new ArrayList<>();
    private final List<Integer> holders = new ArrayList<>();
    private final Map<Integer, List<Seat>> served = new HashMap<>();
    private final List<Team> teams = new ArrayList<>();

    SampleMaker(int posts, int staff, int days, long seed) {
        this.posts = posts;
        this.staff = staff;
        this.days = days;
        this.random = new SplittableRandom(seed);
        if (staff < places() * 4) {
            throw new IllegalArgumentException(posts + " posts need at least " + places() * 4 + " people");
        }
    }

    /// One or two people stand at a post, by turns.
    private int places() {
        return posts + posts / 2;
    }

    Sample make() {
        int first = 0;
        int fives = Math.min(places(), staff - 4 * places());
        int place = 0;
        for (int post = 0; post < posts; post++) {
            var at = new Spot(random.nextInt(CITY_METRES), random.nextInt(CITY_METRES));
            int loop = isClosed(post) ? post + 1 : Seat.OPEN;
            int compound = post % 3 == 1 ? post + 1 : Seat.NO_COMPOUND;
            boolean outdoor = random.nextInt(10) < 6;
            for (int presence = 0; presence < 1 + post % 2; presence++, place++) {
                int size = isFive(post, presence, place, fives) ? 5 : 4;
                var team = new Team(post, random.nextInt(SKILLS), loop, compound, at, first, size);
                teams.add(team);
                seat(team, outdoor);
                first += size;
            }
        }
        return new Sample(
                new Staffing(Rules.DEFAULT, seats, people()),
                Roster.of(holders.stream().mapToInt(Integer::intValue).toArray()));
    }

    /// The teams of five: closed loops first, where nobody else may help out.
    private boolean isFive(int post, int presence, int place, int fives) {
        int closedBefore = post / CLOSED_EVERY * 2;
        int rank = isClosed(post) ? closedBefore + presence : posts / CLOSED_EVERY * 2 + place - closedBefore;
        return rank < fives;
    }

    private static boolean isClosed(int post) {
        return post % CLOSED_EVERY == CLOSED_EVERY - 1;
    }

    private void seat(Team team, boolean outdoor) {
        int offset = random.nextInt(team.size());
        for (int turn = 0; turn < days * 3; turn++) {
            int day = FIRST_DAY + turn / 3;
            int part = turn % 3;
            long start = midnight(day) + STARTS[part] * HOUR;
            seats.add(new Seat(
                    team.post(),
                    start,
                    start + SHIFT_HOURS * HOUR,
                    day,
                    team.skill(),
                    team.loop(),
                    team.compound(),
                    team.at(),
                    part == 2 ? day : Seat.NO_NIGHT,
                    Math.floorMod(day + 3, 7) >= 5,
                    outdoor && part < 2 ? 240 - 60 * part : 0));
            int holder = team.first() + (turn + offset) % team.size();
            holders.add(holder);
            served.computeIfAbsent(holder, person -> new ArrayList<>()).add(seats.getLast());
        }
    }

    private static long midnight(int day) {
        return (day * 24L - 8) * HOUR;
    }

    private List<Person> people() {
        var people = new ArrayList<Person>();
        for (var team : teams) {
            for (int member = 0; member < team.size(); member++) {
                people.add(person(people.size(), 1L << team.skill(), near(team.at()), team));
            }
        }
        while (people.size() < staff) {
            var home = new Spot(random.nextInt(CITY_METRES), random.nextInt(CITY_METRES));
            people.add(Person.of(1L << random.nextInt(SKILLS), home));
        }
        return coupled(people);
    }

    private Person person(int index, long skill, Spot home, Team team) {
        long skills = skill | (random.nextInt(10) < 3 ? 1L << random.nextInt(SKILLS) : 0);
        int compound = random.nextBoolean() ? team.compound() : Seat.NO_COMPOUND;
        List<Span> away = random.nextInt(10) < 4 ? freeDay(index) : List.of();
        List<Span> unfit = random.nextInt(100) < 3 ? freeDay(index) : List.of();
        return new Person(
                skills,
                home,
                compound,
                Person.InLoop.always(team.loop()),
                unfit,
                away,
                Person.Family.ALONE,
                Person.Limits.OF_THE_RULES,
                Person.Before.NOTHING,
                Person.Elsewhere.NOTHING);
    }

    /// From seven to seven, where the known roster leaves this person alone; none when there is no such day.
    private List<Span> freeDay(int person) {
        int[] free = new int[days];
        int count = 0;
        for (int day = FIRST_DAY; day < FIRST_DAY + days; day++) {
            long from = midnight(day) + STARTS[0] * HOUR;
            boolean serves = false;
            for (var seat : served.getOrDefault(person, List.of())) {
                serves |= seat.start() < from + 24 * HOUR && seat.end() > from;
            }
            if (!serves) {
                free[count++] = day;
            }
        }
        if (count == 0) {
            return List.of();
        }
        long from = midnight(free[random.nextInt(count)]) + STARTS[0] * HOUR;
        return List.of(new Span(from, from + 24 * HOUR));
    }

    private Spot near(Spot post) {
        return new Spot(post.east() + random.nextInt(-900, 901), post.north() + random.nextInt(-900, 901));
    }

    /// One in ten lives with another of the staff, with small children.
    private List<Person> coupled(List<Person> people) {
        for (int pair = 0; pair < staff / 20; pair++) {
            int one = random.nextInt(staff);
            int other = random.nextInt(staff);
            if (one != other
                    && people.get(one).family().partner() == -1
                    && people.get(other).family().partner() == -1) {
                people.set(one, with(people.get(one), other));
                people.set(other, with(people.get(other), one));
            }
        }
        return people;
    }

    private static Person with(Person person, int partner) {
        return new Person(
                person.skills(),
                person.home(),
                person.compound(),
                person.loops(),
                person.unfit(),
                person.away(),
                new Person.Family(partner, true),
                person.limits(),
                person.before(),
                person.elsewhere());
    }
}
