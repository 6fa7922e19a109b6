package org.huhang.citysim.moves;

/// Moves one person after the other from place to place and tells every stay once it is over. Time only goes on, so
/// nobody can be at two places. Seconds count from the beginning of day 0.
final class Timeline {
    static final int DAY = 86_400;
    private static final int NOON = DAY / 2;
    private static final int LONGEST = DAY + NOON;
    private static final int SHORTEST = 180;
    private static final int BREAKFAST = 7 * 3_600;

    private final VisitSink sink;
    private final Travel travel;
    private final Buses buses;
    private final int[] stairs;
    private final int end;
    private int person;
    private int home;
    private int homeBlock;
    private int lobby;
    private boolean byBus;
    private long habit;
    private int place;
    private int block;
    private int since;

    /// @param stairs of each household, whose number is its dwelling's as well; -1 where it has none
    Timeline(VisitSink sink, Travel travel, Buses buses, int[] stairs, int days) {
        this.sink = sink;
        this.travel = travel;
        this.buses = buses;
        this.stairs = stairs;
        end = days * DAY;
    }

    /// Another person, at home since `at`.
    ///
    /// @param lobby that one passes on the way to and from a home which is no dwelling; -1 for none
    void begin(int person, int home, int homeBlock, int lobby, long habit, int at) {
        this.person = person;
        this.home = home;
        this.homeBlock = homeBlock;
        this.lobby = lobby;
        this.habit = habit;
        byBus = home < stairs.length && buses.takes(person);
        place = home;
        block = homeBlock;
        since = at;
    }

    /// After [#begin]: not at home yet, but on the way from another place.
    void beginAt(int place, int block) {
        this.place = place;
        this.block = block;
    }

    int since() {
        return since;
    }

    long habit() {
        return habit;
    }

    void home(int leaveAt) {
        move(home, homeBlock, leaveAt);
    }

    /// When to leave for a place in that community to be there at `at`.
    int leaveFor(int toBlock, int at) {
        return at - travel.seconds(block, toBlock, habit) - (byBus && block != toBlock ? 900 : 120);
    }

    /// Leaves no earlier than a few minutes after having come.
    void move(int target, int toBlock, int leaveAt) {
        if (target == place) {
            return;
        }
        int at = leave(Math.max(leaveAt, since + SHORTEST));
        int seconds = travel.seconds(block, toBlock, habit);
        boolean ride = byBus && block != toBlock;
        arrive(target, toBlock, ride ? ride(at, seconds, toBlock == homeBlock) : at + seconds);
    }

    /// As [#move], by car even where one usually takes the bus: there is an hour to keep.
    void drive(int target, int toBlock, int at) {
        int seconds = travel.seconds(block, toBlock, habit);
        int out = leave(Math.max(at - seconds - 240, since + SHORTEST));
        arrive(target, toBlock, out + seconds);
    }

    /// To another room of the same house, or on board.
    void step(int target, int leaveAt) {
        if (target == place) {
            return;
        }
        int at = Math.max(leaveAt, since + 60);
        tell(place, since, at);
        place = target;
        since = at + 20;
    }

    /// The ticket to the place where the person is; told with the visit when it is over.
    void leaveSeat(int row, int seat, int leaveAt) {
        int at = Math.max(leaveAt, since + SHORTEST);
        tell(place, since, at);
        if (since < end) {
            sink.seated(person, place, since / DAY, row, seat);
        }
        since = at + 20;
        place = -1;
    }

    /// After [#leaveSeat]: to a place in the same house or station.
    void enter(int target) {
        place = target;
    }

    /// After [#leaveSeat]: by any vehicle to a place elsewhere.
    void enter(int target, int toBlock) {
        arrive(target, toBlock, since + travel.seconds(block, toBlock, habit));
    }

    /// Ends a day: a stay that has gone on since the morning is cut, so that none exceeds 36 hours.
    void endDay(int day) {
        int noon = day * DAY + NOON;
        if (since < noon) {
            tell(place, since, noon);
            since = noon;
        }
    }

    /// Ends all days: the last night goes on to the next breakfast.
    void finish() {
        tell(place, since, Math.min(end + BREAKFAST, since + LONGEST));
    }

    private int leave(int at) {
        tell(place, since, at);
        int passage = passage(place);
        if (passage < 0) {
            return at + 10;
        }
        int seconds = 45 + (int) ((habit >>> 16) & 0x3F);
        tell(passage, at + 5, at + 5 + seconds);
        return at + 5 + seconds;
    }

    private void arrive(int target, int toBlock, int at) {
        int passage = passage(target);
        int in = at;
        if (passage >= 0) {
            in = at + 50 + (int) ((habit >>> 22) & 0x3F);
            tell(passage, at, in - 5);
        }
        place = target;
        block = toBlock;
        since = in;
    }

    private int passage(int there) {
        if (there < 0) {
            return -1;
        }
        return there < stairs.length ? stairs[there] : there == home ? lobby : -1;
    }

    /// Walks to the stop, waits for the next run, rides; drives when none comes soon.
    private int ride(int at, int seconds, boolean back) {
        int midnight = at - at % DAY;
        int offset = (int) ((habit >>> 28) & 0x3FF);
        int run = Buses.next(at + 120 - midnight - offset);
        if (run < 0) {
            return at + seconds;
        }
        int board = midnight + offset + Buses.starts(run);
        int alight = board + Math.max(240, seconds - 240);
        tell(buses.line(homeBlock, person, back) + run, board, alight);
        return alight + 120;
    }

    private void tell(int there, int from, int to) {
        if (there >= 0 && from < end) {
            sink.visit(person, there, from / DAY, from % DAY, to - from);
        }
    }
}
