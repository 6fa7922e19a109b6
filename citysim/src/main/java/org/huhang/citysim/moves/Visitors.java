package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.venues.VenueKind;

/// Visitors of the city: beds in hotels, each with guests of three nights one after the other, who come in tour groups
/// of sixteen, in parties of four, by train. They bear the numbers behind the residents'.
final class Visitors {
    static final int GROUP = 16;
    static final int PARTY = 4;
    private static final int NIGHTS = 3;
    static final int GUESTS_A_ROOM = 2;
    /// As counted on 2021-07-29; with fewer than the least a small city's theatre would stand empty.
    private static final int COUNTED = 11_900;

    private static final int LEAST = 4_000;
    /// Share of groups that stay near the mountains of 武陵源.
    private static final double AT_MOUNTAINS = 0.8;

    final int beds;
    private final int firstPerson;
    private final int stays;
    private final int[] hotel;
    private final boolean[] atMountains;
    /// First room of each group in its hotel, and rooms taken by hotel.
    private final int[] firstRoom;

    private final int[] rooms;

    Visitors(int residents, int scale, int days, long seed, int venues, Catchment near) {
        beds = Math.max(COUNTED / scale, LEAST) / GROUP * GROUP;
        firstPerson = residents;
        stays = (days + 1) / NIGHTS + 1;
        int[] mountains = near.within(VenueKind.HOTEL, "430811");
        int[] town = near.within(VenueKind.HOTEL, "430802");
        hotel = new int[beds / GROUP];
        atMountains = new boolean[beds / GROUP];
        firstRoom = new int[beds / GROUP];
        rooms = new int[venues];
        for (int group = 0; group < hotel.length; group++) {
            var draw = SplitMix.of(seed, group);
            atMountains[group] = draw.chance(AT_MOUNTAINS);
            int[] from = atMountains[group] ? mountains : town;
            hotel[group] = from[draw.below(from.length)];
            firstRoom[group] = rooms[hotel[group]];
            rooms[hotel[group]] += GROUP / GUESTS_A_ROOM;
        }
    }

    /// Numbers given to visitors; a few stay unused.
    int people() {
        return beds * stays;
    }

    int groups() {
        return hotel.length;
    }

    int stays() {
        return stays;
    }

    int person(int bed, int stay) {
        return firstPerson + bed * stays + stay;
    }

    /// Number of the party of four beds in which the visitor sleeps.
    int party(int person) {
        return (person - firstPerson) / stays / PARTY;
    }

    /// Day on which the stay begins, in the evening; may lie before day 0.
    int arrival(int group, int stay) {
        return NIGHTS * stay - group % NIGHTS;
    }

    int departure(int group, int stay) {
        return arrival(group, stay) + NIGHTS;
    }

    /// The stay that covers the evening of the day.
    int stayOn(int group, int day) {
        return (day + group % NIGHTS) / NIGHTS;
    }

    /// Place in the city's list of venues.
    int hotel(int group) {
        return hotel[group];
    }

    /// Whether the group sleeps near the theatre.
    boolean atMountains(int group) {
        return atMountains[group];
    }

    /// The bed's number among those that change guests on the same day, from 0.
    static int turn(int bed) {
        return bed / GROUP / NIGHTS * GROUP + bed % GROUP;
    }

    int mostOnOneDay() {
        return (groups() / NIGHTS + 1) * GROUP;
    }

    /// Number of the bed's room in its hotel.
    int room(int bed) {
        return firstRoom[bed / GROUP] + bed % GROUP / GUESTS_A_ROOM;
    }

    /// Rooms that groups take in a hotel.
    int rooms(int venue) {
        return rooms[venue];
    }
}
