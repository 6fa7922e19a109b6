package org.huhang.coverage;

import java.util.EnumMap;
import java.util.Map;
import org.huhang.rounds.NotTestedReason;

/// How many people of a node stand where. Those of a reason are those excused alone.
///
/// @param people who is to be tested
/// @param missing neither swabbed nor excused
@SuppressWarnings("EnumOrdinal") // columns by number, never kept
public record CoverageCounts(
        int people,
        int done,
        int missing,
        int excused,
        Map<CoverageState, Integer> states,
        Map<NotTestedReason, Integer> reasons) {

    private static final CoverageState[] STATES = CoverageState.values();
    private static final NotTestedReason[] REASONS = NotTestedReason.values();

    /// How many figures are kept of a node: one for each state, then one for each reason.
    static final int SLOTS = STATES.length + REASONS.length;

    static int slot(CoverageState state) {
        return state.ordinal();
    }

    static int slot(NotTestedReason reason) {
        return STATES.length + reason.ordinal();
    }

    /// @param from where the node's figures begin
    static CoverageCounts of(int[] figures, int from) {
        var states = new EnumMap<CoverageState, Integer>(CoverageState.class);
        int people = 0;
        int done = 0;
        int missing = 0;
        for (var state : STATES) {
            int count = figures[from + slot(state)];
            people += count;
            done += state.isDone() ? count : 0;
            missing += state.isMissing() ? count : 0;
            if (count > 0) {
                states.put(state, count);
            }
        }
        var reasons = new EnumMap<NotTestedReason, Integer>(NotTestedReason.class);
        for (var reason : REASONS) {
            int count = figures[from + slot(reason)];
            if (count > 0) {
                reasons.put(reason, count);
            }
        }
        return new CoverageCounts(people, done, missing, people - done - missing, states, reasons);
    }

    /// For who may not read results: whoever is at a laboratory or further is there, for behind one door a count is a
    /// name.
    CoverageCounts withoutFindings() {
        var told = new EnumMap<CoverageState, Integer>(CoverageState.class);
        states.forEach((state, count) -> told.merge(
                state.compareTo(CoverageState.AT_LABORATORY) > 0 ? CoverageState.AT_LABORATORY : state,
                count,
                Integer::sum));
        return new CoverageCounts(people, done, missing, excused, told, reasons);
    }
}
