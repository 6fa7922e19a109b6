package org.huhang.citysim.moves;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huhang.citysim.City;
import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.people.Occupation;

/// All residents as flat arrays, some 30 bytes each: people in the order of communities and of the neighbourhood's
/// list, so that members of a household stand next to each other.
final class CityPeople {
    final String[] codes;
    /// First person and first household of each community, and behind the last one their number.
    final int[] firstPerson;

    final int[] firstHousehold;
    final byte[] age;
    final int[] workplace;
    final int[] household;
    final int[] firstMember;
    final int[] dwelling;
    final int[] entrance;
    private final Occupation[] occupation;
    private final HouseholdKind[] kind;

    private CityPeople(String[] codes, List<CommunityPeople> parts) {
        this.codes = codes;
        firstPerson = new int[codes.length + 1];
        firstHousehold = new int[codes.length + 1];
        for (int i = 0; i < codes.length; i++) {
            firstPerson[i + 1] = firstPerson[i] + parts.get(i).ages.length;
            firstHousehold[i + 1] = firstHousehold[i] + parts.get(i).dwellings.length;
        }
        int people = firstPerson[codes.length];
        int households = firstHousehold[codes.length];
        age = new byte[people];
        occupation = new Occupation[people];
        workplace = new int[people];
        household = new int[people];
        firstMember = new int[households + 1];
        dwelling = new int[households];
        entrance = new int[households];
        kind = new HouseholdKind[households];
        IntStream.range(0, codes.length).forEach(i -> copy(i, parts.get(i)));
        firstMember[households] = people;
    }

    static CityPeople of(City city, LocalDate on) {
        Map<String, Integer> keys = new HashMap<>();
        city.venues().all().forEach(venue -> keys.put(venue.key(), keys.size()));
        city.spec().institutions().forEach(institution -> keys.put(institution.key(), keys.size()));
        String[] codes = city.communityCodes().toArray(String[]::new);
        List<CommunityPeople> parts = IntStream.range(0, codes.length)
                .parallel()
                .mapToObj(i -> new CommunityPeople(city.neighbourhood(codes[i]), on, keys))
                .toList();
        return new CityPeople(codes, parts);
    }

    private void copy(int community, CommunityPeople part) {
        int person = firstPerson[community];
        int home = firstHousehold[community];
        int people = part.ages.length;
        System.arraycopy(part.ages, 0, age, person, people);
        System.arraycopy(part.occupations, 0, occupation, person, people);
        System.arraycopy(part.workplaces, 0, workplace, person, people);
        for (int i = people - 1; i >= 0; i--) {
            household[person + i] = home + part.households[i];
            firstMember[household[person + i]] = person + i;
        }
        int homes = part.dwellings.length;
        System.arraycopy(part.dwellings, 0, dwelling, home, homes);
        System.arraycopy(part.entrances, 0, entrance, home, homes);
        System.arraycopy(part.kinds, 0, kind, home, homes);
    }

    int people() {
        return age.length;
    }

    int households() {
        return kind.length;
    }

    int communities() {
        return codes.length;
    }

    int people(int community) {
        return firstPerson[community + 1] - firstPerson[community];
    }

    boolean urban(int community) {
        return codes[community].charAt(9) == '0';
    }

    Occupation occupation(int person) {
        return occupation[person];
    }

    HouseholdKind kind(int home) {
        return kind[home];
    }
}
