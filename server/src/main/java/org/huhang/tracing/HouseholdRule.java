package org.huhang.tracing;

import java.util.Optional;
import org.huhang.registry.HouseholdKind;

/// Who lives in one household with a case is a close contact. A dormitory or an institution registered as one
/// collective household is not one family: its people are general contacts until somebody has looked at rooms.
///
/// Source: rules.md E5 (household), E7 (own kitchen and bathroom: co-residents close): plan annex, 8th edition,
/// May 2021 (official); for collective households assumed default.
final class HouseholdRule {
    private HouseholdRule() {}

    static Optional<Suggestion> suggest(HouseholdKind kind) {
        return Optional.of(
                switch (kind) {
                    case FAMILY -> new Suggestion(ContactClass.CLOSE, "household");
                    case COLLECTIVE -> new Suggestion(ContactClass.GENERAL, "collective-household");
                });
    }
}
