package org.huhang.rounds;

import java.util.Collection;
import java.util.Comparator;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// How many people's swabs share a tube: by the level of the zone in which they live, for key people, for all others.
/// Of several that apply the one made for somebody goes before the one for all others, then the one of the later round,
/// then the smaller tube. A tube of a household is its alone, however few they are, and holds no more than `poolSize`.
///
/// Source: the guides of 2021-02, 2021-09-13 and 2022-03-22 and Orders 31 and 37 of the model case, each an edition of
/// its own; "most specific scope, then latest, then stricter" is the house's rule for all rules.
///
/// @param id of the table of rules
/// @param fromNumber from which round of a campaign on
public record PoolRule(
        int id,
        PoolTarget target,
        @Nullable String schemeCode,
        @Nullable String levelCode,
        int fromNumber,
        int poolSize,
        boolean byHousehold,
        @Nested("source") Wording source,
        Confidence confidence) {
    private static final Comparator<PoolRule> FIRST = Comparator.<PoolRule, Boolean>comparing(
                    each -> each.target == PoolTarget.OTHERS)
            .thenComparing(PoolRule::fromNumber, Comparator.reverseOrder())
            .thenComparingInt(PoolRule::poolSize)
            .thenComparing(PoolRule::byHousehold, Comparator.reverseOrder())
            .thenComparingInt(PoolRule::id);

    /// A level of a scheme, by their codes.
    record LevelCode(String scheme, String level) {}

    /// @param edition its rules, one of them for all others from the first round on
    /// @param levels that hold where somebody lives, one of each scheme
    static PoolRule of(Collection<PoolRule> edition, Collection<LevelCode> levels, boolean keyPerson, int number) {
        return edition.stream()
                .filter(each -> each.fromNumber <= number && each.isFor(levels, keyPerson))
                .min(FIRST)
                .orElseThrow();
    }

    private boolean isFor(Collection<LevelCode> levels, boolean keyPerson) {
        return switch (target) {
            case OTHERS -> true;
            case KEY_PEOPLE -> keyPerson;
            case ZONE_LEVEL ->
                levels.stream()
                        .anyMatch(each ->
                                each.scheme().equals(schemeCode) && each.level().equals(levelCode));
        };
    }

    /// How many tubes so many people need who come to one place.
    int tubes(int people, int households) {
        return byHousehold ? Math.max(households, Math.ceilDiv(people, poolSize)) : Math.ceilDiv(people, poolSize);
    }
}
