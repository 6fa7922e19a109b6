/// The plan of a round of testing, to the last door: who is called when, so that no queue grows too long; how
/// many tables it takes; what teams go from door to door, and couriers from point to point. Metres and epoch
/// seconds in, results with reasons out; no clock, no I/O, no randomness without a seed.
///
/// Start at [org.huhang.planning.turnout.Turnout] and [org.huhang.planning.turnout.TurnoutPlanner] (one
/// sampling point), [org.huhang.planning.turnout.PointPlanner] (a street, a district, a city),
/// [org.huhang.planning.turnout.DoorPlanner] (who cannot come down) and
/// [org.huhang.planning.turnout.CourierPlanner] (tubes to the laboratory).
@NullMarked
package org.huhang.planning.turnout;

import org.jspecify.annotations.NullMarked;
