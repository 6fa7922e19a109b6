package org.huhang.specimens;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The facts of a tube summed up, and the one rule that says what it is worth (rule D2: swabs are counted against
/// bindings, and nobody gets a result who was not swabbed; Hefei, 2022: 20 negatives from 19 swabs).
///
/// A second look is somebody's recount with a reason. It settles every hold when what was counted is what is bound, and
/// only as long as that many are bound: a swab that comes in later asks for another look. Where the recount differs as
/// well, the tube stays held until a swab is taken out of the reckoning or the tube is voided.
///
/// @param poolSize for how many it was opened, the smallest that was told; none where nobody told
/// @param devices how many opened it or bound swabs to it
/// @param opened how often it was opened
/// @param swabs counted when it was closed
/// @param lookedSwabs counted at the last second look
/// @param lookedBound how many were bound then
/// @param membersSize the smallest pool size for which somebody in it is listed in the round
/// @param oneHousehold whether all in it are of one household: they may share a tube whatever is asked of each (rule
/// C3)
/// @param elsewhere whether a swab of another round was put into it
/// @param boxed whether it lies in a box
/// @param going whether that was fetched or handed over
/// @param arrived whether a laboratory has it
record TubeFacts(
        @Nullable Integer poolSize,
        int devices,
        int opened,
        @Nullable Integer swabs,
        @Nullable Instant closedAt,
        boolean voided,
        boolean looked,
        @Nullable Integer lookedSwabs,
        @Nullable Integer lookedBound,
        int bound,
        int unknown,
        @Nullable Integer membersSize,
        boolean oneHousehold,
        boolean elsewhere,
        boolean boxed,
        boolean going,
        boolean arrived) {

    Set<TubeHold> holds() {
        var holds = EnumSet.noneOf(TubeHold.class);
        boolean stands = looked && (lookedBound == null || lookedBound == bound);
        var counted = stands && lookedSwabs != null ? lookedSwabs : swabs;
        if (counted != null && counted != bound) {
            holds.add(TubeHold.SWABS_DIFFER);
        }
        if (stands && holds.isEmpty()) {
            return holds;
        }
        if (opened > 1 || devices > 1) {
            holds.add(TubeHold.OPENED_TWICE);
        }
        if (bound > room()) {
            holds.add(TubeHold.OVERFULL);
        }
        if (unknown > 0) {
            holds.add(TubeHold.PERSON_UNKNOWN);
        }
        if (elsewhere) {
            holds.add(TubeHold.WRONG_ROUND);
        }
        if ((boxed || arrived) && bound > 0 && closedAt == null) {
            holds.add(TubeHold.NEVER_CLOSED);
        }
        return holds;
    }

    /// Of a tube of which nobody told the size, one.
    private int room() {
        int own = poolSize == null ? 1 : poolSize;
        return membersSize == null || oneHousehold ? own : Math.min(own, membersSize);
    }
}
