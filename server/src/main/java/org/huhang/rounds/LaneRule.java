package org.huhang.rounds;

import java.util.Set;
import org.huhang.zones.MeasureKind;

/// How somebody comes to be tested.
///
/// - At home: who was told to be unable to come down (rule C12, frail people are visited by a team; local practice,
///   Hengyang and Zhuzhou 2022, press), and who lives where neither home nor zone may be left (rule C13, a high-risk
///   area is tested door by door; Zhuzhou and compounds' notices, press).
/// - Apart: who is held until a result (rule D5, members of a pool stay apart; practice, press), and who lives where
/// the
///   zone, or the home, may not be left (rule C13, a controlled area by building; press).
/// - All others come when they are called.
///
/// What a zone's source does not state is not forbidden.
final class LaneRule {
    private LaneRule() {}

    /// @param forbidden by the zones that hold where they live
    static Lane of(Set<MeasureKind> forbidden, boolean held, boolean cannotComeDown) {
        boolean home = forbidden.contains(MeasureKind.LEAVING_HOME);
        boolean zone = forbidden.contains(MeasureKind.LEAVING_ZONE);
        if (cannotComeDown || (home && zone)) {
            return Lane.AT_HOME;
        }
        return held || home || zone ? Lane.RESTRICTED : Lane.ORDINARY;
    }
}
