package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// All days of the visitors: in by an evening train, two days with the group on its coach, out by a morning train.
final class VisitorDays {
    private static final int HOUR = 3_600;
    private static final double IN_HOTEL = 0.6;

    private final Setup setup;
    private final Timeline line;
    private final SplitMix draw = new SplitMix(0);
    private final SplitMix together = new SplitMix(0);
    private final Errands errands;
    private final TheatreNight theatre;

    VisitorDays(Setup setup, VisitSink sink) {
        this.setup = setup;
        line = new Timeline(sink, new Travel(setup.blocks), setup.buses, setup.stairs, setup.spec.days());
        errands = new Errands(setup, line, draw);
        theatre = new TheatreNight(line, setup.theatreHall, setup.theatreBlock);
    }

    void group(int group) {
        for (int bed = group * Visitors.GROUP; bed < (group + 1) * Visitors.GROUP; bed++) {
            for (int stay = 0; stay < setup.visitors.stays(); stay++) {
                if (setup.visitors.arrival(group, stay) < setup.spec.days()) {
                    stay(group, bed, stay);
                }
            }
        }
    }

    private void stay(int group, int bed, int stay) {
        int person = setup.visitors.person(bed, stay);
        int hotel = setup.visitors.hotel(group);
        int room = room(hotel, bed);
        int block = setup.venueBlock[hotel];
        int arrival = setup.visitors.arrival(group, stay);
        int ticket = setup.trains.visitorTicket(Visitors.turn(bed));
        long habit = SplitMix.hash(setup.seed + 1, person);
        int comes = arrival * Timeline.DAY + setup.trains.departs(ticket, true);
        line.begin(person, room, block, setup.rooms.hall[hotel], habit, Math.max(0, comes));
        if (arrival >= 0) {
            line.beginAt(setup.trains.coach(ticket, true), setup.stationBlock);
            line.leaveSeat(row(ticket), seat(ticket), comes + 6_600);
            line.enter(setup.trains.station);
            line.home(line.since() + 600);
        }
        int departure = setup.visitors.departure(group, stay);
        for (int day = Math.max(0, arrival + 1); day < Math.min(departure, setup.spec.days()); day++) {
            together.restart(SplitMix.hash(setup.seed + 2 + day, group));
            draw.restart(SplitMix.hash(setup.seed + 3 + day, person));
            day(group, bed, person, day);
            line.endDay(day);
        }
        if (departure < setup.spec.days()) {
            leave(ticket, departure * Timeline.DAY);
        } else {
            line.finish();
        }
    }

    private int row(int ticket) {
        return setup.trains.row(ticket);
    }

    private int seat(int ticket) {
        return setup.trains.seat(ticket);
    }

    private void day(int group, int bed, int person, int day) {
        int midnight = day * Timeline.DAY;
        int spot = Outings.of(together.unit());
        int coach = setup.firstCoach + group;
        int hotel = setup.visitors.hotel(group);
        int block = setup.venueBlock[hotel];
        int start = midnight + 7 * HOUR + 1_800 + together.below(5_400);
        line.move(coach, block, start + draw.below(240));
        line.move(setup.outings.scenic[spot], setup.outings.scenicBlock[spot], start + 3_000);
        int back = midnight + 14 * HOUR + 1_800 + together.below(3_600);
        line.move(coach, setup.outings.scenicBlock[spot], back + draw.below(240));
        line.home(back + 3_000);
        int seat = setup.theatre.ticket(person, day);
        if (seat >= 0) {
            long party = SplitMix.hash(bed / Visitors.PARTY, day + 1_000);
            theatre.spend(seat, midnight, (party & 0xFF) / 256.0, ((party >>> 8) & 0xFF) / 256.0);
            line.enter(room(hotel, bed), block);
            return;
        }
        double table = (SplitMix.hash(bed / Visitors.PARTY, day) >>> 40) / (double) (1 << 24);
        int dinner = midnight + 18 * HOUR + together.below(3_600);
        if (together.chance(IN_HOTEL)) {
            line.step(setup.rooms.firstTable[hotel] + (int) (table * setup.rooms.tables[hotel]), dinner);
            line.step(room(hotel, bed), line.since() + 2_400 + together.below(2_400));
        } else {
            int restaurant = setup.usual.anyKitchen(block, together.unit());
            line.home(errands.eatOut(restaurant, setup.rooms.any(restaurant, table), dinner, together.unit()));
        }
    }

    private int room(int hotel, int bed) {
        return setup.rooms.first[hotel] + setup.visitors.room(bed);
    }

    private void leave(int ticket, int midnight) {
        Trains trains = setup.trains;
        int departs = midnight + trains.departs(ticket, false);
        line.drive(trains.station, setup.stationBlock, departs - 1_500);
        line.step(trains.coach(ticket, false), Math.max(departs, line.since() + 300));
        line.leaveSeat(row(ticket), seat(ticket), midnight + trains.arrives(ticket, false));
    }
}
