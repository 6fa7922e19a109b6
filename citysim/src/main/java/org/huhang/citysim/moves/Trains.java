package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.Shuffle;
import org.huhang.citysim.seeds.SplitMix;

/// Trains that leave the city in the morning and come back in the evening, eight coaches of 85 seats each. A ticket
/// is a number: no two people of a day hold the same one, so no two share a seat.
final class Trains {
    static final int COACHES = 8;
    static final int SEATS = 85;
    private static final int SEATS_A_ROW = 5;
    /// Residents who would leave for a day; those who may not or cannot leave their seats empty.
    private static final double SHARE = 0.004;

    private static final int RIDE_SECONDS = 6_600;

    private final int trains;
    private final int outward;
    private final int residentTickets;
    private final Shuffle[] days;
    final int station;
    final int away;

    /// @param visitors who come on one day, at most, and as many leave
    /// @param station hall from which they leave
    Trains(CityPeople people, int visitors, int days, int station, int block, PlaceNumbers numbers, long seed) {
        this.station = station;
        residentTickets = (int) (people.people() * SHARE);
        trains = 1 + (residentTickets + visitors) / (COACHES * SEATS);
        outward = numbers.addAll(CityPlaceKind.TRAIN_COACH, block, -1, 2 * trains * COACHES);
        away = numbers.add(CityPlaceKind.AWAY, block, -1, 0);
        this.days = new Shuffle[days];
        for (int day = 0; day < days; day++) {
            this.days[day] = Shuffle.of(people.people(), SplitMix.hash(seed, day));
        }
    }

    /// -1 for nearly everybody.
    int ticket(int resident, int day) {
        int number = days[day].at(resident);
        return number < residentTickets ? number : -1;
    }

    /// @param number running, from 0, among the visitors of a day
    int visitorTicket(int number) {
        return residentTickets + number;
    }

    int coach(int ticket, boolean back) {
        return outward + (back ? trains * COACHES : 0) + ticket % trains * COACHES + ticket / trains / SEATS;
    }

    int row(int ticket) {
        return ticket / trains % SEATS / SEATS_A_ROW + 1;
    }

    int seat(int ticket) {
        return ticket / trains % SEATS % SEATS_A_ROW + 1;
    }

    /// Second of the day.
    int departs(int ticket, boolean back) {
        return back
                ? 16 * 3_600 + (int) (ticket % trains * 10_800L / trains)
                : 7 * 3_600 + (int) (ticket % trains * 10_800L / trains);
    }

    int arrives(int ticket, boolean back) {
        return departs(ticket, back) + RIDE_SECONDS;
    }
}
