package org.huhang.citysim.moves;

/// An evening at the theatre: in about 18:00, out between 19:00 and 20:00 (the evening of 2021-07-22). Whoever goes
/// leaves everything else in the afternoon.
record TheatreNight(Timeline line, int hall, int block) {
    private static final int DOORS = 17 * 3_600 + 2_400;
    private static final int OUT = 19 * 3_600;

    /// Ends in the theatre's door: the caller goes on with [Timeline#enter].
    ///
    /// @param early from 0 to less than 1, as is `late`; the same for who came together
    void spend(int ticket, int midnight, double early, double late) {
        int at = midnight + DOORS + (int) (early * 1_800);
        line.drive(hall, block, at);
        int out = midnight + OUT + (int) (late * late * 3_600);
        line.leaveSeat(TheatreEvenings.row(ticket), TheatreEvenings.seat(ticket), out);
    }
}
