package org.huhang.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.registry.NameCandidate.Reason;
import org.huhang.shared.AreaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The names that the story of 2021 leaves open, against the edition of that year.
class NameMatchingTest {
    private static final Map<String, Area> AREAS = TestRegistry.official().stream()
            .collect(Collectors.toMap(area -> Objects.requireNonNull(area.code()), Function.identity()));
    private static final NameMatching MATCHING = new NameMatching(AREAS.values(), List.of());

    @ParameterizedTest
    @CsvSource({
        "杨家寨村, 430802004, 430802004205, SIMILAR_CHARACTERS",
        "小溪口, 430822101, 430822101205, SIMILAR_CHARACTERS",
        "沙堤街道, 430802, 430802002201, PART_OF_NAME",
        "文凤路, 430811001, 430811001009, SAME_SOUND",
        "解放社区, 430802001, 430802001003, SAME_STEM",
        "许家坊乡, 430821, 430821213, SAME_STEM",
        "文明路社区, 430822100, 430822100003, SAME_STEM",
    })
    void theStorysNamesFindWhatIsMeantFirst(String text, String context, String expected, Reason reason) {
        var best = candidates(text, context).getFirst();
        assertEquals(expected, best.area().code());
        assertTrue(best.reasons().contains(reason), best.toString());
        assertTrue(best.reasons().contains(Reason.INSIDE_CONTEXT), best.toString());
    }

    @Test
    void theNearNameOfAnotherTownComesAfterThatOfTheSameTown() {
        var codes = candidates("小溪口", "430822101").stream()
                .map(candidate -> String.valueOf(candidate.area().code()))
                .toList();
        assertEquals("430822101205", codes.getFirst());
        assertTrue(codes.contains("430822104228"), codes.toString());
    }

    @Test
    void anAliasCountsLikeTheName() {
        var street = Objects.requireNonNull(AREAS.get("430811001009"));
        var matching = new NameMatching(
                AREAS.values(), List.of(new AreaAlias(street.id(), "文凤路", null, null, "any older list")));
        var best = matching.candidates("文凤路", id("430811001")).getFirst();
        assertEquals(street, best.area());
        assertEquals(List.of(Reason.ALIAS, Reason.INSIDE_CONTEXT), best.reasons());
        assertEquals(100, best.score());
    }

    @Test
    void whatIsLikeNothingHasNoCandidates() {
        assertEquals(List.of(), candidates("锦绣家园", "430822"));
        assertFalse(candidates("杨家寨村", "430802004").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"小溪口, 小溪, 1", "杨家寨, 汪家寨, 1", "'', 溪, 1", "文凤路, 文风路, 1", "溪口, 口溪, 2", "同, 同, 0"})
    void distanceCountsCharacters(String one, String other, int distance) {
        assertEquals(distance, NameMatching.distance(one, other));
    }

    private static List<NameCandidate> candidates(String text, String context) {
        return MATCHING.candidates(text, id(context));
    }

    private static AreaId id(String code) {
        return Objects.requireNonNull(AREAS.get(code)).id();
    }
}
