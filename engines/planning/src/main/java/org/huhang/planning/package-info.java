/// Who stands where: rosters of posts, solved. Ints and epoch seconds in, results with reasons out; no clock
/// of its own, no I/O, no randomness without a seed.
///
/// Start at [org.huhang.planning.Staffing] (what is asked for), [org.huhang.planning.Planner] (the best
/// roster), [org.huhang.planning.Replan] (when the day goes wrong), [org.huhang.planning.Capacity] (can it
/// work at all), [org.huhang.planning.Reasons], [org.huhang.planning.HandChange] and
/// [org.huhang.planning.Comparison].
@NullMarked
package org.huhang.planning;

import org.jspecify.annotations.NullMarked;
