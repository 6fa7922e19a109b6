package org.huhang.citysim.moves;

import org.huhang.citysim.seeds.SplitMix;

/// An evening at the theatre: in about 18:00, out between 19:00 and 20:00 (the evening of 2021-07-22). Whoever goes
/// leaves everything else in the afternoon.
record TheatreNight(Setup setup, Timeline line, SplitMix draw, int hall, int block) {
    private static final int DOORS = 17 * 3_600 + 2_400;
    private static final int OUT = 19 * 3_600;

    /// Ends in the theatre's door: the caller goes on with [Timeline#enter].
    void spend(int ticket, int midnight) {
        int at = midnight + DOORS + draw.below(1_800);
        line.drive(hall, block, at);
        double late = draw.unit();
        int out = midnight + OUT + (int) (late * late * 3_600);
        line.leaveSeat(TheatreEvenings.row(ticket), TheatreEvenings.seat(ticket), out);
    }
}
