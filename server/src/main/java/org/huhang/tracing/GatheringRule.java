package org.huhang.tracing;

import java.time.LocalDate;
import java.util.Optional;

/// Who was at a gathering with a case inside the contact window: in a closed space (meal, entertainment) a
/// close contact, otherwise a general one. Before the window the rule does not fire.
///
/// Source: rules.md E1 and E5 (meal or entertainment in closed space, plan annex, 8th edition, May 2021,
/// official); in the open E4 (press).
final class GatheringRule {
    private GatheringRule() {}

    /// @param anchor the day of the case's specimen, `lastDay` that of the gathering's end, both the city's days
    static Optional<Suggestion> suggest(
            ContactWindow window, LocalDate anchor, LocalDate lastDay, boolean closedSpace) {
        if (!window.covers(anchor, lastDay)) {
            return Optional.empty();
        }
        return Optional.of(
                closedSpace
                        ? new Suggestion(ContactClass.CLOSE, "gathering-closed-space")
                        : new Suggestion(ContactClass.GENERAL, "gathering-open-space"));
    }
}
