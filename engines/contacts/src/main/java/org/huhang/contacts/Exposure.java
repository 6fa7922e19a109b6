package org.huhang.contacts;

/// One stay of somebody with a case, and why it counts.
///
/// @param person who was exposed
/// @param caseStart the case's stay there, as far as the question reaches, and `caseEnd`
/// @param start the other's stay, whole, and `end`
/// @param seconds together
/// @param air seconds that the other spent in the room's air after the case had left; of neither there is any where
/// being there on the same day was enough
/// @param caseSeat where the case sat, and `seat` where the other did; 0 where nothing is known
public record Exposure(
        int person,
        int place,
        Setting setting,
        int caseStart,
        int caseEnd,
        int start,
        int end,
        int seconds,
        int air,
        int caseSeat,
        int seat) {
    /// Rows between the two, or -1 where it is not known of both.
    public int rowsApart() {
        return Seat.row(caseSeat) == 0 || Seat.row(seat) == 0 ? -1 : SettingRule.rowsApart(caseSeat, seat);
    }

    public boolean seatUnknown() {
        return Seat.row(caseSeat) == 0 || Seat.row(seat) == 0;
    }
}
