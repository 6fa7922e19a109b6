package org.huhang.citysim.moves;

/// A day outside of the city: out by a morning train, back by an evening one, in the same seat.
record TrainDay(Setup setup, Timeline line, int stationBlock) {
    private static final int IN_HALL = 1_500;

    void spend(int ticket, int midnight) {
        Trains trains = setup.trains;
        int departs = midnight + trains.departs(ticket, false);
        line.drive(trains.station, stationBlock, departs - IN_HALL);
        line.step(trains.coach(ticket, false), Math.max(departs, line.since() + 300));
        line.leaveSeat(trains.row(ticket), trains.seat(ticket), midnight + trains.arrives(ticket, false));
        line.enter(trains.away);
        line.step(trains.coach(ticket, true), midnight + trains.departs(ticket, true));
        line.leaveSeat(trains.row(ticket), trains.seat(ticket), midnight + trains.arrives(ticket, true));
        line.enter(trains.station);
        line.home(line.since() + 420);
    }
}
