package org.huhang.citysim.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.people.Day;
import org.huhang.citysim.people.IdentityNumbers;
import org.huhang.citysim.people.Occupation;
import org.huhang.citysim.people.People;
import org.huhang.citysim.people.Phones;
import org.huhang.citysim.people.Relation;
import org.huhang.citysim.people.Sex;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;

/// Gives visitors names, invented as residents' are. A tour group comes from one city, a party of four is a family or
/// friends.
final class Guests {
    /// Behind all communities; their identity numbers are those of the smallest county's last neighbourhood.
    private static final int BLOCK = 60_000;

    private static final int COUNTY = 1;
    private static final int NEIGHBOURHOOD = IdentityNumbers.MOST_NEIGHBOURHOODS - 1;
    private static final int PHONES = 1_051;
    private static final int YOUNGEST = 6;
    private static final int OLDEST = 79;

    private final StableIds ids;
    private final Visitors visitors;
    private final long seed;
    private final long citySeed;

    Guests(City city, Visitors visitors, long seed) {
        ids = StableIds.of(city.spec().seed(), city.spec().scale());
        citySeed = SplitMix.hash(city.spec().seed(), 5);
        this.visitors = visitors;
        this.seed = seed;
    }

    /// @param numbers of visitors; the same list makes the same people
    List<Guest> list(int[] numbers) {
        var people = new People(
                ids,
                BLOCK,
                new IdentityNumbers(COUNTY, NEIGHBOURHOOD, citySeed),
                new Phones(PHONES, citySeed),
                new SplitMix(seed));
        var surname = "";
        int party = -1;
        for (int i = 0; i < numbers.length; i++) {
            var draw = SplitMix.of(seed, numbers[i]);
            boolean first = visitors.party(numbers[i]) != party;
            party = visitors.party(numbers[i]);
            surname = first || draw.chance(0.4) ? people.surname() : surname;
            people.add(
                    ids.id(StableIds.Kind.HOUSEHOLD, BLOCK, party),
                    Relation.OTHER,
                    surname,
                    draw.chance(0.5) ? Sex.MALE : Sex.FEMALE,
                    age(draw, first),
                    Day.without(Occupation.AT_HOME));
        }
        var made = people.made();
        var guests = new ArrayList<Guest>(numbers.length);
        IntStream.range(0, numbers.length)
                .forEach(i -> guests.add(new Guest(numbers[i], made.get(i), home(numbers[i]))));
        return guests;
    }

    /// Whoever leads a party is grown up.
    private static int age(SplitMix draw, boolean first) {
        int age = (int) Math.round(38 + 17 * draw.bell());
        return Math.clamp(age, first ? 20 : YOUNGEST, OLDEST);
    }

    private HomeCity home(int number) {
        return HomeCity.of(SplitMix.of(seed + 1, visitors.party(number) * Visitors.PARTY / Visitors.GROUP)
                .unit());
    }
}
