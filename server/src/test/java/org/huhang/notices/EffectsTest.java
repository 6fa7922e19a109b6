package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.Ids;
import org.junit.jupiter.api.Test;

/// What ends what, each line "who does what to whom from which hour on".
class EffectsTest {
    private static final Instant MIDNIGHT = Instant.parse("2021-08-01T00:00:00Z");

    private final Map<String, NoticeId> ids = new HashMap<>();

    @Test
    void theFirstThatTookEffectEndedIt() {
        var effects = effects("B SUPERSEDES A 8", "C LIFTS A 6");
        assertEquals("C LIFTS 6", ending(effects, "A"));
        assertEquals("-", last(effects, "A", 5));
        assertEquals("C LIFTS 6", last(effects, "A", 6));
    }

    @Test
    void whatWasItselfEndedBeforeItTookEffectEndsNothing() {
        assertEquals("-", ending(effects("C LIFTS B 7", "B SUPERSEDES A 8"), "A"));
        assertEquals("-", ending(effects("C LIFTS B 8", "B SUPERSEDES A 8"), "A"));
        assertEquals("B SUPERSEDES 8", ending(effects("B SUPERSEDES A 8", "C LIFTS B 9"), "A"));
        assertEquals(
                "D LIFTS 10",
                ending(effects("C LIFTS B 7", "B SUPERSEDES A 8", "D LIFTS A 10"), "A"),
                "a later one does");
    }

    @Test
    void whatEndsTheOneThatWouldHaveEndedMayBeDeadItself() {
        assertEquals("B SUPERSEDES 8", ending(effects("D LIFTS C 6", "C LIFTS B 7", "B SUPERSEDES A 8"), "A"));
    }

    @Test
    void inAChainTheLastHolds() {
        var effects = effects("B SUPERSEDES A 6", "C SUPERSEDES B 8", "D LIFTS C 10");
        assertEquals("B SUPERSEDES 6", last(effects, "A", 7));
        assertEquals("C SUPERSEDES 8", last(effects, "A", 9));
        assertEquals("D LIFTS 10", last(effects, "A", 10));
        assertEquals("B SUPERSEDES 6", ending(effects, "A"));
    }

    @Test
    void whatEndedALiftingNoticeBringsNothingBack() {
        assertEquals("B LIFTS 6", last(effects("B LIFTS A 6", "C SUPERSEDES B 8"), "A", 9));
    }

    @Test
    void amendingEndsNothing() {
        assertEquals("-", ending(effects("B AMENDS A 6"), "A"));
    }

    @Test
    void aCircleHasAnEnd() {
        var effects = effects("B SUPERSEDES A 6", "A SUPERSEDES B 8");
        assertEquals("B SUPERSEDES 6", ending(effects, "A"));
        assertEquals("A SUPERSEDES 8", last(effects, "A", 9));
    }

    private Effects effects(String... lines) {
        return new Effects(Arrays.stream(lines)
                .map(line -> line.split(" "))
                .map(words -> new Effect(
                        Relation.Kind.valueOf(words[1]), id(words[0]), id(words[2]), hour(Integer.parseInt(words[3]))))
                .sorted(Comparator.comparing(Effect::at))
                .toList());
    }

    private String ending(Effects effects, String of) {
        return effects.findEnding(id(of)).map(this::text).orElse("-");
    }

    private String last(Effects effects, String of, int hour) {
        return effects.findLastEnding(id(of), hour(hour)).map(this::text).orElse("-");
    }

    private String text(Effect effect) {
        return name(effect.byId()) + " " + effect.kind() + " "
                + Duration.between(MIDNIGHT, effect.at()).toHours();
    }

    private NoticeId id(String name) {
        return ids.computeIfAbsent(name, _ -> new NoticeId(Ids.next()));
    }

    private String name(NoticeId id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }
}
