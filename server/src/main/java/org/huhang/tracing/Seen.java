package org.huhang.tracing;

import org.huhang.contacts.Setting;
import org.jspecify.annotations.Nullable;

/// What the index knows of one number at one place on one day, before anybody is named.
///
/// @param number of whom was met, `via` of the close contact that met them; [#NOBODY] in the first degree
/// @param start moment from which on, and `end`
/// @param seconds together in all, `air` in the air that the other had left
/// @param rowsApart [#UNKNOWN] where rows do not matter or a seat is not known
record Seen(
        int number,
        int via,
        @Nullable Setting setting,
        int place,
        int start,
        int end,
        int seconds,
        int air,
        int rowsApart,
        boolean seatUnknown,
        ContactClass contactClass,
        boolean highRisk) {
    static final int NOBODY = -1;
    static final int UNKNOWN = -1;

    int degree() {
        return via == NOBODY ? 1 : 2;
    }

    /// In all; of two the longer is the better reason.
    int weight() {
        return seconds + air;
    }

    /// The same place and day once more.
    Seen and(Seen more) {
        return new Seen(
                number,
                via,
                setting,
                place,
                Math.min(start, more.start),
                Math.max(end, more.end),
                seconds + more.seconds,
                air + more.air,
                nearer(rowsApart, more.rowsApart),
                seatUnknown || more.seatUnknown,
                contactClass.compareTo(more.contactClass) <= 0 ? contactClass : more.contactClass,
                highRisk || more.highRisk);
    }

    private static int nearer(int one, int other) {
        return one == UNKNOWN || other == UNKNOWN ? Math.max(one, other) : Math.min(one, other);
    }
}
