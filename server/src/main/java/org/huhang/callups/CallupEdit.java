package org.huhang.callups;

import java.time.Instant;
import org.huhang.rounds.Lane;
import org.jspecify.annotations.Nullable;

/// One change by hand.
///
/// @param point with `entrance`, `lane` and `from`, what it is about; numbers are places in the version's lists
/// @param to where a call is moved, or the new beginning
/// @param number of tables or teams
/// @param beside whether a point stands beside what `text` names, not at it
record CallupEdit(
        EditKind kind,
        @Nullable Integer point,
        @Nullable Integer entrance,
        @Nullable Lane lane,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Integer number,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable String text,
        @Nullable Boolean beside) {
    /// Of what.
    enum EditKind {
        /// An entrance's call goes to another quarter of an hour; one with no `from`, all its calls by as much as the
        /// first.
        MOVE,
        /// Another number of tables; the calls stay.
        TABLES,
        /// Tables for those under restrictions.
        RESTRICTED_TABLES,
        /// Everything begins then, in the same order.
        START,
        /// The point stands elsewhere and is called as `text` says: by its old name people would be sent to the old
        /// place.
        POINT,
        /// Teams from door to door.
        TEAMS,
        TELEPHONE
    }
}
