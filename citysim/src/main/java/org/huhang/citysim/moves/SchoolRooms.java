package org.huhang.citysim.moves;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;

/// Parts the pupils of each school by age into classes, some of them into summer classes, and gives classes their
/// teachers.
record SchoolRooms(CityPeople people, Habits habits, PlaceNumbers numbers, Blocks blocks, long seed) {
    /// Largest class of a school: from the first number to the sum less one.
    private static final int CLASS = 30;

    private static final int CLASS_MORE = 18;
    private static final int NURSERY_CLASS = 18;
    private static final int NURSERY_MORE = 9;
    private static final int SUMMER = 16;
    private static final double IN_SUMMER = 0.3;
    private static final double IN_NURSERY_IN_SUMMER = 0.5;
    private static final int EATERS_A_TABLE = 6;

    void assign(List<Venue> venues) {
        int[] group = new int[people.people()];
        Arrays.fill(group, -1);
        for (int person = 0; person < group.length; person++) {
            Role role = habits.role(person);
            if (role == Role.PUPIL || role == Role.STUDENT || role == Role.SMALL_CHILD) {
                group[person] = people.workplace[person];
            }
        }
        var schools = Groups.by(group, venues.size() + 1);
        var classes = new int[venues.size()][];
        for (int school = 0; school < venues.size(); school++) {
            classes[school] = schools.size(school) == 0 ? new int[0] : part(school, venues.get(school), schools);
        }
        teachers(venues, classes);
    }

    /// Answers the numbers of its classes.
    private int[] part(int school, Venue venue, Groups schools) {
        int block = blocks.of(venue.communityCode());
        List<Integer> byAge = IntStream.range(0, schools.size(school))
                .mapToObj(i -> schools.at(school, i))
                .sorted(Comparator.comparingInt(pupil -> people.age[pupil]))
                .toList();
        boolean nursery = venue.kind() == VenueKind.KINDERGARTEN;
        var draw = SplitMix.of(seed, school);
        int most = nursery ? NURSERY_CLASS + draw.below(NURSERY_MORE) : CLASS + draw.below(CLASS_MORE);
        int[] rooms = seat(byAge, habits.work, most, CityPlaceKind.CLASSROOM, block, school);
        byAge.forEach(pupil -> habits.workBlock[pupil] = (short) block);
        if (!nursery) {
            int tables = Math.max(1, byAge.size() / EATERS_A_TABLE);
            int first = numbers.addAll(CityPlaceKind.CANTEEN_TABLE, block, school, tables);
            for (int i = 0; i < byAge.size(); i++) {
                habits.tables[byAge.get(i)] = first + i / EATERS_A_TABLE % tables;
                habits.tableCount[byAge.get(i)] = 1;
            }
        }
        double share = nursery ? IN_NURSERY_IN_SUMMER : venue.kind() == VenueKind.COLLEGE ? 0 : IN_SUMMER;
        var summer = byAge.stream().filter(_ -> draw.chance(share)).toList();
        seat(summer, habits.summer, nursery ? most : SUMMER, CityPlaceKind.SUMMER_CLASS, block, school);
        return rooms;
    }

    /// Equal classes of at most `most`, neighbours in age together.
    private int[] seat(List<Integer> pupils, int[] where, int most, CityPlaceKind kind, int block, int school) {
        int classes = (pupils.size() + most - 1) / most;
        int first = numbers.addAll(kind, block, school, classes);
        for (int i = 0; i < pupils.size(); i++) {
            where[pupils.get(i)] = first + (int) ((long) i * classes / pupils.size());
        }
        return IntStream.range(first, first + classes).toArray();
    }

    /// A teacher has one class of a school in the county of the employer.
    private void teachers(List<Venue> venues, int[][] classes) {
        var byCounty = new int[blocks.counties][];
        for (int county = 0; county < blocks.counties; county++) {
            int here = county;
            byCounty[county] = IntStream.range(0, classes.length)
                    .filter(school -> blocks.county[blocks.of(venues.get(school).communityCode())] == here)
                    .flatMap(school -> Arrays.stream(classes[school]))
                    .toArray();
        }
        for (int person = 0; person < people.people(); person++) {
            if (habits.role(person) == Role.TEACHER) {
                int[] all = byCounty[blocks.county[habits.workBlock[person]]];
                habits.work[person] =
                        all.length == 0 ? -1 : all[SplitMix.of(seed + 1, person).below(all.length)];
            }
        }
    }
}
