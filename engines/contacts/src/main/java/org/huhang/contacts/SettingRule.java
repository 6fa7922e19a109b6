package org.huhang.contacts;

/// What two people at one place must have shared for it to be an exposure.
///
/// @param atLeast seconds together; 0 where having been there on that stay is enough
/// @param tail seconds for which the air of a room holds what somebody left there: who comes within them is
/// exposed
/// @param sameCoach whether only those of one coach, or cabin, are
/// @param anyTime whether everybody counts who was there on that day, whenever
/// @param rows how many rows, or bays, may lie between; [#ANY] where they do not matter
public record SettingRule(int atLeast, int tail, boolean anyTime, boolean sameCoach, int rows) {
    public static final int ANY = Integer.MAX_VALUE;

    public SettingRule {
        if (atLeast < 0 || tail < 0 || tail > Day.SECONDS || rows < 0) {
            throw new IllegalArgumentException("a setting's numbers are 0 or more, and no air holds for a day");
        }
    }

    /// Everybody there at the same time for so long.
    public static SettingRule together(int atLeast) {
        return new SettingRule(atLeast, 0, false, false, ANY);
    }

    /// A seat that is not known is near: nobody is left out because a list was incomplete.
    boolean near(int seat, int other) {
        if (sameCoach && Seat.coach(seat) != 0 && Seat.coach(other) != 0 && Seat.coach(seat) != Seat.coach(other)) {
            return false;
        }
        return rows == ANY || Seat.row(seat) == 0 || Seat.row(other) == 0 || rowsApart(seat, other) <= rows;
    }

    static int rowsApart(int seat, int other) {
        return Math.abs(Seat.row(seat) - Seat.row(other));
    }
}
