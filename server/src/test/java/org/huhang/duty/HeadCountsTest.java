package org.huhang.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.junit.jupiter.api.Test;

/// Rows are drawn as `name: what is known`: `52 people`, `=20` stated, `>=300` stated, `?` not stated,
/// `notice`; then `of X` for a part and `maybe in X` for an overlap that nobody settles.
class HeadCountsTest {
    private final Map<String, AssignmentId> ids = new HashMap<>();
    private final Map<String, Set<PersonId>> people = new HashMap<>();
    private final List<HeadCounts.Row> rows = new ArrayList<>();

    @Test
    void theCourts308CountsDistinctPeopleOnItsParts() {
        courts();
        assertEquals("308 EXACT COUNTED", count("S1"));
    }

    @Test
    void takingAnyOneOffAnyPartMakesIt307AndPuttingBackMakesIt308() {
        for (String part : List.of("S2", "S3", "S4", "S5", "S6")) {
            clear();
            courts();
            var one = roster(part).iterator().next();
            roster(part).remove(one);
            assertEquals("307 EXACT COUNTED", count("S1"), part);
            assertEquals("307 EXACT COUNTED", together("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"), part);
            roster(part).add(one);
            assertEquals("308 EXACT COUNTED", count("S1"), part);
        }
    }

    @Test
    void somebodyOnTwoPartsCountsOnce() {
        courts();
        roster("S2").add(roster("S3").iterator().next());
        assertEquals("53 EXACT COUNTED", count("S2"));
        assertEquals("308 EXACT COUNTED", count("S1"));
    }

    @Test
    void whatMayBeIncludedIsNeverAddedButStandsBeside() {
        courts();
        var together = sheet().together(all("S5", "S8", "S9"));
        assertEquals(156, together.count().value());
        assertEquals(all("S5"), together.rows());
        assertEquals(all("S8", "S9"), together.beside());
        assertEquals("20 EXACT STATED", count("S8"));
    }

    @Test
    void whatMayBeIncludedElsewhereCountsByItselfWhereTheOtherIsNotShown() {
        courts();
        assertEquals("20 EXACT STATED", together("S8"));
    }

    @Test
    void oneRowNotStatedMakesTheSumNotStated() {
        draw("S10: ?", "S11: =30", "S12: =10 maybe in S11", "S13: =16", "S14: ?", "S15: =6", "S16: ?");
        assertEquals("null NOT_STATED NONE", together("S10", "S11", "S12", "S13", "S14", "S15", "S16"));
        assertEquals("30 EXACT STATED", together("S11", "S12"));
        assertEquals("16 EXACT STATED", together("S13"));
        assertEquals("null NOT_STATED NONE", together("S14"));
    }

    @Test
    void aLowerBoundStaysAsStatedWhileSomePartsHaveNoRoster() {
        draw("S22: >=300", "S24: ? of S22", "S27: 32 people of S22", "S28: 8 people of S22", "S30: 32 people of S22");
        assertEquals("300 AT_LEAST STATED", count("S22"));
        assertEquals(72, sheet().named(id("S22")).size());
        assertEquals("300 AT_LEAST STATED", together("S22", "S24", "S27", "S28", "S30"));
        assertEquals("40 EXACT COUNTED", together("S27", "S28"));
    }

    @Test
    void aRosterFromWhichEverybodyWasWithdrawnIsATrueZero() {
        draw("S4: 1 people");
        roster("S4").clear();
        assertEquals("0 EXACT COUNTED", count("S4"));
    }

    @Test
    void notStatedIsNeverZero() {
        draw("S18: ?");
        assertNull(sheet().of(id("S18")).value());
        assertNull(sheet().together(List.of()).count().value());
    }

    @Test
    void aNoticeDecidesNoFigureUnlessItStandsAlone() {
        draw("S22: >=300", "S23: notice", "S17: notice");
        assertEquals("300 AT_LEAST STATED", together("S22", "S23"));
        assertEquals("null NOT_STATED NONE", together("S17"));
        assertEquals(all("S17"), sheet().together(all("S17")).rows());
    }

    @Test
    void statedFiguresOfSeveralRowsAddUpAndALowerBoundAmongThemRemainsOne() {
        draw("a: =30", "b: >=16", "c: 4 people");
        assertEquals("46 AT_LEAST STATED", together("a", "b"));
        assertEquals("34 EXACT STATED", together("a", "c"));
    }

    private void courts() {
        draw(
                "S1: =308",
                "S2: 52 people of S1",
                "S3: 50 people of S1",
                "S4: 23 people of S1",
                "S5: 156 people of S1",
                "S6: 27 people of S1",
                "S7: =1 maybe in S2",
                "S8: =20 maybe in S5",
                "S9: ? maybe in S5");
    }

    private void clear() {
        rows.clear();
        people.clear();
    }

    private void draw(String... lines) {
        for (String line : lines) {
            var name = line.substring(0, line.indexOf(':'));
            var words = Arrays.asList(line.substring(line.indexOf(':') + 2).split(" "));
            var known = words.getFirst();
            boolean roster = words.size() > 1 && words.get(1).equals("people");
            if (roster) {
                people.put(
                        name,
                        IntStream.range(0, Integer.parseInt(known))
                                .mapToObj(i -> new PersonId(Ids.next()))
                                .collect(Collectors.toCollection(HashSet::new)));
            }
            int of = words.indexOf("of");
            int in = words.indexOf("in");
            rows.add(new HeadCounts.Row(
                    id(name),
                    of < 0 ? null : id(words.get(of + 1)),
                    known.equals("notice"),
                    known.contains("=") ? Integer.valueOf(known.replaceAll("[>=]", "")) : null,
                    known.startsWith(">=")
                            ? Qualifier.AT_LEAST
                            : known.startsWith("=") ? Qualifier.EXACT : Qualifier.NOT_STATED,
                    in < 0 ? Set.of() : Set.of(id(words.get(in + 1))),
                    people.get(name)));
        }
    }

    private AssignmentId id(String name) {
        return ids.computeIfAbsent(name, n -> new AssignmentId(Ids.next()));
    }

    private Set<PersonId> roster(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private List<AssignmentId> all(String... names) {
        return Arrays.stream(names).map(this::id).toList();
    }

    private HeadCounts sheet() {
        return new HeadCounts(rows);
    }

    private String count(String name) {
        return told(sheet().of(id(name)));
    }

    private String together(String... names) {
        return told(sheet().together(all(names)).count());
    }

    private static String told(HeadCount count) {
        return count.value() + " " + count.qualifier() + " " + count.source();
    }
}
