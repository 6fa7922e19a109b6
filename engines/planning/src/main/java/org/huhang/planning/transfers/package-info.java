/// How people get to their quarantine sites: loads of vehicles that never mix classes or sources, cleaned
/// and aired between. Metres and minutes in, loads with times and reasons out; no clock, no I/O, no
/// randomness without a seed. The engine of `routes` has one depot and vehicles alike; here people go from
/// many places to many, so this is one of its own.
///
/// Start at [org.huhang.planning.transfers.TransferTask] and
/// [org.huhang.planning.transfers.TransferPlanner].
@NullMarked
package org.huhang.planning.transfers;

import org.jspecify.annotations.NullMarked;
