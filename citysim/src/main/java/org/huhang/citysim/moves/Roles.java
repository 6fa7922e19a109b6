package org.huhang.citysim.moves;

import org.huhang.citysim.people.HouseholdKind;
import org.huhang.citysim.seeds.SplitMix;

/// Gives each person a kind of day. Of the employed some serve people and some teach: where they stand differs from
/// their employer's rooms, the employer stays the registry's. `venues`: workplaces from this number on are
/// institutions,
/// whose staff work in their offices.
record Roles(CityPeople people, int venues, long seed) {
    private static final double SERVING = 0.24;
    private static final double TEACHING = 0.035;

    Role of(int person) {
        if (people.kind(people.household[person]) == HouseholdKind.CARE_HOME) {
            return Role.CARED_FOR;
        }
        return switch (people.occupation(person)) {
            case SMALL_CHILD -> Role.SMALL_CHILD;
            case PUPIL -> Role.PUPIL;
            case STUDENT -> Role.STUDENT;
            case EMPLOYED -> employed(person);
            case FARMER -> Role.FARMER;
            case AT_HOME, RETIRED -> Role.AT_HOME;
        };
    }

    private Role employed(int person) {
        if (people.workplace[person] < 0 || people.workplace[person] >= venues) {
            return Role.WORKER;
        }
        double share = SplitMix.of(seed, person).unit();
        if (share < SERVING) {
            return Role.SERVER;
        }
        return share < SERVING + TEACHING ? Role.TEACHER : Role.WORKER;
    }
}
