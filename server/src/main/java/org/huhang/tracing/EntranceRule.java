package org.huhang.tracing;

import java.util.Optional;

/// Who lives at the entrance of a case but in another household is a general contact that awaits assessment:
/// stairs and lift are shared, and whether they met is not known. The household's own members do not fall here.
///
/// Source: rules.md E4 (life without meeting E1, as quoted, press) and E7 (floors of a building, Shanghai 2022,
/// press): the class is a suggestion for the assessor.
final class EntranceRule {
    private EntranceRule() {}

    static Optional<Suggestion> suggest(boolean sameHousehold) {
        return sameHousehold ? Optional.empty() : Optional.of(new Suggestion(ContactClass.GENERAL, "entrance"));
    }
}
