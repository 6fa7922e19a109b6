package org.huhang.citysim.moves;

import java.util.Arrays;
import org.huhang.citysim.venues.VenueKind;
import org.jspecify.annotations.Nullable;

/// The hall of each venue and the first of its rooms (tables, stalls, consulting rooms, hotel rooms), by the venue's
/// place in the city's list; -1 where it has no hall.
final class Rooms {
    final int[] hall;
    final int[] first;
    final int[] count;

    /// Tables of a hotel.
    final int[] firstTable;

    final int[] tables;

    Rooms(int venues) {
        hall = new int[venues];
        first = new int[venues];
        count = new int[venues];
        firstTable = new int[venues];
        tables = new int[venues];
        Arrays.fill(hall, -1);
    }

    /// What its hall is; none for venues that have only rooms or are open ground.
    static @Nullable CityPlaceKind hallOf(VenueKind kind) {
        return switch (kind) {
            case MARKET -> CityPlaceKind.MARKET_HALL;
            case SHOPPING_CENTRE -> CityPlaceKind.SHOPPING_HALL;
            case THEATRE -> CityPlaceKind.THEATRE;
            case HOTEL -> CityPlaceKind.HOTEL_LOBBY;
            case RESTAURANT -> CityPlaceKind.RESTAURANT_HALL;
            case SCENIC_SPOT -> CityPlaceKind.SCENIC_SPOT;
            case HOSPITAL -> CityPlaceKind.HOSPITAL_HALL;
            case CLINIC -> CityPlaceKind.CLINIC;
            case PHARMACY -> CityPlaceKind.SHOP;
            case RAILWAY_STATION -> CityPlaceKind.STATION;
            case KINDERGARTEN,
                    PRIMARY_SCHOOL,
                    MIDDLE_SCHOOL,
                    HIGH_SCHOOL,
                    COLLEGE,
                    WORKPLACE,
                    COMMUNITY_OFFICE,
                    BUS_STOP,
                    COACH_STATION,
                    AIRPORT,
                    TOLL_EXIT,
                    INTERCHANGE,
                    BOUNDARY_POST -> null;
        };
    }

    /// A room of the venue; the low numbers draw up to two and a half times as many as the average one.
    int popular(int venue, double share) {
        return first[venue] + (int) (share * (0.4 + 0.6 * share) * count[venue]);
    }

    /// A room of the venue, each as likely.
    int any(int venue, double share) {
        return first[venue] + (int) (share * count[venue]);
    }
}
