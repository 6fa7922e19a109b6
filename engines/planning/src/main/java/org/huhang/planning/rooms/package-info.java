/// Who lies in which room of which quarantine site: people of different classes and sources kept apart,
/// care near to those who need it, families together. Metres and minutes in, rooms with reasons out; no
/// clock, no I/O, no randomness without a seed.
///
/// Start at [org.huhang.planning.rooms.Placing] (the question), [org.huhang.planning.rooms.RoomPlanner]
/// (the answer), [org.huhang.planning.rooms.RoomReasons] (why, and what would help) and
/// [org.huhang.planning.rooms.RoomBreaks] (is an answer, also one made by hand, within the rules).
@NullMarked
package org.huhang.planning.rooms;

import org.jspecify.annotations.NullMarked;
