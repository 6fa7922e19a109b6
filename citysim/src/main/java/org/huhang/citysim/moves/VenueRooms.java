package org.huhang.citysim.moves;

import java.util.List;
import org.huhang.citysim.venues.Venue;
import org.huhang.citysim.venues.VenueKind;
import org.jspecify.annotations.Nullable;

/// Gives venues their halls and as many rooms as come people on a day, so that a stall or a table holds few at once.
record VenueRooms(CityPeople people, Usual usual, Visitors visitors, PlaceNumbers numbers, Blocks blocks) {
    /// People that a day brings to one stall, by shares of a catchment who buy (a household buys on most days).
    private static final double BUYERS = 0.25;

    private static final int BUYERS_A_STALL = 30;
    private static final double PATIENTS = 0.003;
    private static final int PATIENTS_A_ROOM = 20;
    /// Households at the tables at once on a good evening, and tables for each of them.
    private static final double PARTIES = 0.04;

    private static final double TABLES_A_PARTY = 2.5;
    private static final int GUESTS_A_TABLE = 6;

    Rooms make(List<Venue> venues) {
        var rooms = new Rooms(venues.size());
        var buyers = perCommunity(usual.market, venues.size());
        var patients = perCommunity(usual.hospital, venues.size());
        var parties = new int[venues.size()];
        for (int home = 0; home < people.households(); home++) {
            if (usual.restaurant[home] >= 0) {
                parties[usual.restaurant[home]]++;
            }
        }
        for (int i = 0; i < venues.size(); i++) {
            Venue venue = venues.get(i);
            int block = blocks.of(venue.communityCode());
            CityPlaceKind hall = Rooms.hallOf(venue.kind());
            if (hall != null) {
                rooms.hall[i] = numbers.add(hall, block, i, 0);
            }
            CityPlaceKind kind = roomOf(venue.kind());
            if (kind != null) {
                rooms.count[i] = switch (venue.kind()) {
                    case MARKET -> atLeast(4, buyers[i] * BUYERS / BUYERS_A_STALL);
                    case RESTAURANT -> atLeast(10, parties[i] * PARTIES * TABLES_A_PARTY);
                    case HOSPITAL -> atLeast(4, patients[i] * PATIENTS / PATIENTS_A_ROOM);
                    default -> visitors.rooms(i);
                };
                rooms.first[i] = numbers.addAll(kind, block, i, rooms.count[i]);
            }
            if (venue.kind() == VenueKind.HOTEL) {
                rooms.tables[i] = 2 + visitors.rooms(i) * Visitors.GUESTS_A_ROOM / GUESTS_A_TABLE;
                rooms.firstTable[i] = numbers.addAll(CityPlaceKind.RESTAURANT_TABLE, block, i, rooms.tables[i]);
            }
        }
        return rooms;
    }

    private static @Nullable CityPlaceKind roomOf(VenueKind kind) {
        if (kind == VenueKind.MARKET) {
            return CityPlaceKind.MARKET_STALL;
        }
        if (kind == VenueKind.RESTAURANT) {
            return CityPlaceKind.RESTAURANT_TABLE;
        }
        if (kind == VenueKind.HOSPITAL) {
            return CityPlaceKind.CONSULTING_ROOM;
        }
        return kind == VenueKind.HOTEL ? CityPlaceKind.HOTEL_ROOM : null;
    }

    private static int atLeast(int least, double exact) {
        return Math.max(least, (int) exact);
    }

    private int[] perCommunity(int[] venueOf, int venues) {
        var sums = new int[venues];
        for (int here = 0; here < venueOf.length; here++) {
            if (venueOf[here] >= 0) {
                sums[venueOf[here]] += people.people(here);
            }
        }
        return sums;
    }
}
