package org.huhang.planning;

/// The limits of a roster as one dated edition; the caller hands in the one in force and keeps its name with
/// the result.
///
/// Source: rules.md B8 (12 h, 10 h, no two nights in a row unless accepted), planner default (assumed
/// default); the longest week and all weights are assumed defaults too.
///
/// @param edition names the order or plan that set these values
/// @param longestShiftMinutes longest service without a break; what is longer nobody may serve
/// @param restMinutes least time between two services of one person
/// @param longestWeekMinutes most service in a calendar week, of all rosters together, counted where the shift starts
/// @param firstDayOfWeek a day number (see [Seat#day]) on which a week starts; -3 for epoch days and Mondays
public record Rules(
        String edition,
        Span inForce,
        int longestShiftMinutes,
        int restMinutes,
        int longestWeekMinutes,
        int firstDayOfWeek,
        Weights weights) {

    /// Points per breach of a soft rule; 0 turns one off.
    ///
    /// @param nearHome per 100 m between home and post
    /// @param ownCompound for each seat at a compound's gate held by somebody who lives elsewhere
    /// @param nights times the square of a person's nights, so that an even spread is best
    /// @param weekends the same for seats at weekends
    /// @param couples for each two overlapping nights of a couple with small children
    /// @param heat times the square of a person's begun spells of four hours outdoors in heat
    /// @param continuity for each post at which a person serves
    public record Weights(
            int nearHome, int ownCompound, int nights, int weekends, int couples, int heat, int continuity) {
        public static final Weights DEFAULT = new Weights(1, 30, 10, 6, 500, 4, 40);
    }

    public static final Rules DEFAULT = new Rules(
            "planner default", new Span(0, Long.MAX_VALUE / 2), 12 * 60, 10 * 60, 48 * 60, -3, Weights.DEFAULT);

    int week(Seat seat) {
        return week(seat.day());
    }

    private int week(int day) {
        return Math.floorDiv(day - firstDayOfWeek, 7);
    }

    /// What the person serves in that week by other rosters.
    int minutesElsewhere(Person person, int week) {
        int minutes = 0;
        for (var served : person.elsewhere().minutes().entrySet()) {
            minutes += week(served.getKey()) == week ? served.getValue() : 0;
        }
        return minutes;
    }

    int weekMinutes(Person person) {
        int agreed = person.limits().weekMinutes();
        return agreed > 0 ? Math.min(agreed, longestWeekMinutes) : longestWeekMinutes;
    }

    int shiftMinutes(Person person) {
        int agreed = person.limits().shiftMinutes();
        return agreed > 0 ? Math.min(agreed, longestShiftMinutes) : longestShiftMinutes;
    }

    int restMinutes(Person person) {
        return Math.max(person.limits().restMinutes(), restMinutes);
    }
}
