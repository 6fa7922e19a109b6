package org.huhang.tracing;

import org.huhang.contacts.Setting;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// How two people met, as far as it is known.
///
/// @param degree 1: with the case; 2: with a close contact of it
/// @param viaPersonId that contact; nothing in the first degree
/// @param seconds together in all; nothing where no time is known
/// @param airSeconds in the air that the other had left
/// @param rowsApart nothing where rows do not matter, or of one of the two the seat is not known
record Encounter(
        int degree,
        @Nullable PersonId viaPersonId,
        @Nullable Setting setting,
        @Nullable Integer seconds,
        @Nullable Integer airSeconds,
        @Nullable Integer rowsApart,
        boolean seatUnknown) {
    static final Encounter UNMEASURED = new Encounter(1, null, null, null, null, null, false);
}
