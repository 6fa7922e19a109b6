package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// Where those stand who serve people: stalls, kitchens, corner shops, wards and consulting rooms near their employer.
final class ServicePosts {
    private static final double AT_STALL = 0.4;
    private static final double IN_KITCHEN = 0.25;
    private static final double IN_STORE = 0.29;
    /// Of the rest, who are in a hospital, those who see patients one by one.
    private static final double SEE_PATIENTS = 0.15;

    private static final int TEAM = 9;

    private final CityPeople people;
    private final Habits habits;
    private final Rooms rooms;
    private final Usual usual;
    private final Stores stores;
    private final PlaceNumbers numbers;
    private final int[] venueBlock;
    private final int[] staff;
    private final int[] room;

    ServicePosts(
            CityPeople people,
            Habits habits,
            Rooms rooms,
            Usual usual,
            Stores stores,
            PlaceNumbers numbers,
            int[] venueBlock) {
        this.people = people;
        this.habits = habits;
        this.rooms = rooms;
        this.usual = usual;
        this.stores = stores;
        this.numbers = numbers;
        this.venueBlock = venueBlock;
        staff = new int[venueBlock.length];
        room = new int[venueBlock.length];
    }

    void assign(long seed) {
        for (int person = 0; person < people.people(); person++) {
            if (habits.role(person) == Role.SERVER) {
                habits.work[person] = post(habits.workBlock[person], SplitMix.of(seed, person));
            }
        }
    }

    private int post(int block, SplitMix draw) {
        double share = draw.unit();
        if (share < AT_STALL) {
            return rooms.any(usual.market[block], draw.unit());
        }
        if (share < AT_STALL + IN_KITCHEN) {
            return team(usual.anyKitchen(block, draw.unit()));
        }
        if (share < AT_STALL + IN_KITCHEN + IN_STORE) {
            return stores.of(block, draw.below(1 << 20));
        }
        int hospital = usual.hospital[block];
        return draw.chance(SEE_PATIENTS) ? rooms.any(hospital, draw.unit()) : team(hospital);
    }

    /// A kitchen or ward: the venue's last one until it is full.
    private int team(int venue) {
        if (staff[venue] % TEAM == 0) {
            room[venue] = numbers.add(CityPlaceKind.WORKROOM, venueBlock[venue], venue, staff[venue] / TEAM);
        }
        staff[venue]++;
        return room[venue];
    }
}
