package org.huhang.citysim.moves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huhang.citysim.seeds.SplitMix;

/// Groups inside one community: tables of tea and cards, playing children with who minds the small ones, the
/// square of an evening, adjoining fields.
record Neighbours(CityPeople people, Habits habits, PlaceNumbers numbers, long seed) {
    private static final double AT_TEA = 0.6;
    private static final double ON_SQUARE = 0.4;
    private static final double ON_SQUARE_AFTER_WORK = 0.15;

    void assign(int community) {
        var draw = SplitMix.of(seed, community);
        List<Integer> children = new ArrayList<>();
        List<Integer> tea = new ArrayList<>();
        List<Integer> square = new ArrayList<>();
        List<Integer> farmers = new ArrayList<>();
        for (int person = people.firstPerson[community]; person < people.firstPerson[community + 1]; person++) {
            double share = draw.unit();
            switch (habits.role(person)) {
                case SMALL_CHILD, PUPIL, STUDENT -> children.add(person);
                case AT_HOME, FARMER, CARED_FOR -> {
                    if (share < AT_TEA) {
                        tea.add(person);
                    }
                    if (draw.chance(ON_SQUARE)) {
                        square.add(person);
                    }
                }
                case WORKER, SERVER, TEACHER -> {
                    if (share < ON_SQUARE_AFTER_WORK) {
                        square.add(person);
                    }
                }
            }
            if (habits.role(person) == Role.FARMER) {
                farmers.add(person);
            }
        }
        children.sort(Comparator.comparingInt(child -> people.age[child]));
        seat(children, 6, 5, habits.circle, CityPlaceKind.PLAY_GROUP, community, draw);
        seat(tea, 4, 4, habits.circle, CityPlaceKind.TEA_TABLE, community, draw);
        seat(square, 12, 28, habits.square, CityPlaceKind.SQUARE_GROUP, community, draw);
        seat(farmers, 2, 4, habits.work, CityPlaceKind.FIELD, community, draw);
        mind(community);
    }

    /// Cuts a list into groups of `least` to `least + more - 1`.
    private void seat(
            List<Integer> members, int least, int more, int[] where, CityPlaceKind kind, int community, SplitMix draw) {
        int left = 0;
        int place = -1;
        int groups = 0;
        for (int member : members) {
            if (left-- == 0) {
                left = least + draw.below(more) - 1;
                place = numbers.add(kind, community, -1, groups++);
            }
            where[member] = place;
        }
    }

    /// One grown-up who is at home goes with the household's smallest child.
    private void mind(int community) {
        for (int home = people.firstHousehold[community]; home < people.firstHousehold[community + 1]; home++) {
            int child = -1;
            int grown = -1;
            for (int person = people.firstMember[home]; person < people.firstMember[home + 1]; person++) {
                if (people.age[person] < 6 && (child < 0 || people.age[person] < people.age[child])) {
                    child = person;
                }
                grown = grown < 0 && habits.role(person) == Role.AT_HOME ? person : grown;
            }
            if (child >= 0 && grown >= 0) {
                habits.circle[grown] = habits.circle[child];
            }
        }
    }
}
