package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// All days of one community's residents, each day chosen by who it is and what day it is. One thread's own.
final class ResidentDays {
    private final Setup setup;
    private final Timeline line;
    private final SplitMix draw = new SplitMix(0);
    private final HouseholdDay with;
    private final WorkDay work;
    private final SchoolDay school;
    private final FreeDay free;
    private final TrainDay train;
    private final TheatreNight theatre;
    private final Evening evening;
    private final boolean[] weekend;
    private final boolean[] holiday;

    ResidentDays(Setup setup, VisitSink sink) {
        this.setup = setup;
        int days = setup.spec.days();
        line = new Timeline(sink, new Travel(setup.blocks), setup.buses, setup.stairs, days);
        with = new HouseholdDay(setup);
        var errands = new Errands(setup, line, draw);
        work = new WorkDay(setup, line, with, errands, draw);
        school = new SchoolDay(setup, line, with, errands, draw);
        free = new FreeDay(setup, line, with, errands, draw);
        evening = new Evening(setup, line, with, errands, draw);
        train = new TrainDay(setup, line, setup.stationBlock);
        theatre = new TheatreNight(line, setup.theatreHall, setup.theatreBlock);
        weekend = new boolean[days];
        holiday = new boolean[days];
        for (int day = 0; day < days; day++) {
            var calendar = new SchoolCalendar(setup.spec.date(day));
            weekend[day] = calendar.weekend();
            holiday[day] = calendar.holiday();
        }
    }

    void community(int block) {
        for (int person = setup.people.firstPerson[block]; person < setup.people.firstPerson[block + 1]; person++) {
            int home = setup.people.household[person];
            long habit = SplitMix.hash(setup.seed, person);
            line.begin(person, home, block, -1, habit, 0);
            for (int day = 0; day < weekend.length; day++) {
                long own = with.set(home, block, day, weekend[day], holiday[day]);
                draw.restart(own ^ habit);
                day(person, day);
                line.endDay(day);
            }
            line.finish();
        }
    }

    private void day(int person, int day) {
        int midnight = day * Timeline.DAY;
        int seat = setup.theatre.ticket(person, day);
        int until = midnight + (seat >= 0 ? 15 * 3_600 + 1_800 : Timeline.DAY);
        Role role = setup.habits.role(person);
        int ticket = setup.trains.ticket(person, day);
        if (ticket >= 0 && seat < 0 && setup.people.age[person] >= 18 && role != Role.CARED_FOR) {
            train.spend(ticket, midnight);
            return;
        }
        int room = -1;
        if (role == Role.PUPIL || role == Role.STUDENT || role == Role.SMALL_CHILD) {
            room = school.room(person);
        }
        if (room >= 0 && seat < 0) {
            school.spend(person, room, midnight);
        } else if (setup.habits.work[person] >= 0 && WorkDay.works(role, with, line.habit(), draw)) {
            work.spend(person, role, midnight, until);
        } else {
            free.spend(person, role, midnight, until);
        }
        if (seat >= 0) {
            theatre.spend(seat, midnight, with.start, with.length);
            line.enter(setup.people.household[person], with.block);
        } else if (role != Role.CARED_FOR) {
            evening.spend(person, midnight);
        }
    }
}
