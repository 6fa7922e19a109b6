package org.huhang.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.Texts.Language;
import org.junit.jupiter.api.Test;

class MobilisationTest {
    private final StoryRows story = new StoryRows();

    @Test
    void theMatrixSaysWhatTheStorySays() {
        assertEquals("""
                COURTS                 308*  52  50  23  156*  27
                PROCURATORATES         not stated  not stated; not stated  30*  16  not stated  6
                PUBLIC_SECURITY        not stated  not stated  not stated  not stated  not stated  not stated
                JUSTICE_ADMINISTRATION 300+  not stated  not stated  not stated  32; 8; not stated  32; not stated
                ALL                    not stated  not stated  not stated  not stated  not stated  not stated
                """.replace("not stated; not stated", "not stated"), matrix());
    }

    @Test
    void levelsCountSingleAssignments() {
        assertEquals("52* 256* –", levels("COURTS"));
        assertEquals("not stated not stated –", levels("PROCURATORATES"));
        assertEquals("not stated not stated not stated", levels("JUSTICE_ADMINISTRATION"));
    }

    @Test
    void takingOneOffMakesEveryFigureThatCountsThemOneLess() {
        for (String part : List.of("S2", "S3", "S4", "S5", "S6")) {
            var without = new StoryRows();
            without.takeOneOff(part);
            assertEquals("307*", without.cell("courts.total"), part);
        }
        story.takeOneOff("S5");
        assertEquals("155*", story.cell("courts.area." + story.area("慈利县").value()));
        assertEquals("255*", story.cell("courts.level.COUNTY"));
        assertEquals("50", story.cell("courts.area." + story.area("永定区").value()));
        story.putBack("S5");
        assertEquals("308*", story.cell("courts.total"));
    }

    @Test
    void figuresOpenTheirRowsAndAWholeOpensItsParts() {
        var mobilisation = story.mobilisation();
        var total = mobilisation.figure("courts.total").orElseThrow();
        assertEquals(List.of("S1"), references(total.rows()));
        assertEquals(List.of("S7", "S8", "S9"), references(total.beside()));
        var behind = mobilisation.behind(total);
        assertEquals(
                List.of("S2", "S3", "S4", "S5", "S6"),
                behind.stream().map(PublishedAssignment::reference).toList());
        assertEquals(
                308,
                behind.stream()
                        .flatMap(a -> mobilisation.people(a.id()).stream())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void everyFigureHasAKeyOfItsOwnAndOpensByIt() {
        var mobilisation = story.mobilisation();
        var keys = StoryRows.figures(mobilisation.bulletin()).map(Figure::key).toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
        keys.forEach(
                key -> assertEquals(key, mobilisation.figure(key).orElseThrow().key()));
        assertTrue(mobilisation.figure("courts.area.nowhere").isEmpty());
    }

    @Test
    void aProcuratoratesTotalIsNeverASumOfWhatHappensToBeKnown() {
        var line = line("PROCURATORATES");
        assertEquals(
                List.of("null", "30", "16", "null", "6", "null"),
                line.total().rows().stream()
                        .map(row -> String.valueOf(row.count().value()))
                        .toList());
        assertEquals(List.of("S12"), references(line.total().beside()));
        Stream.concat(Stream.of(line.total()), Stream.concat(line.areas().stream(), line.levels().stream()))
                .map(figure -> String.valueOf(figure.count().value()))
                .forEach(value -> assertFalse(value.equals("52") || value.equals("62")));
    }

    @Test
    void aReaderOfOneDistrictSeesItsRowsAlone() {
        var cili = story.mobilisation(a -> a.areaId().equals(story.area("慈利县"))).bulletin();
        assertEquals(1, cili.areas().size());
        assertEquals("156*", BulletinDocument.cell(cili.systems().getFirst().total(), Language.EN));
        assertEquals(
                Set.of("S5", "S8", "S9", "S14", "S20", "S27", "S28", "S29"),
                cili.entries().stream().map(Bulletin.BulletinEntry::reference).collect(Collectors.toSet()));
    }

    private String matrix() {
        var bulletin = story.mobilisation().bulletin();
        return Stream.concat(bulletin.systems().stream(), Stream.of(bulletin.all()))
                .map(line -> "%-22s ".formatted(line.system())
                        + Stream.concat(Stream.of(line.total()), line.areas().stream())
                                .map(figure -> BulletinDocument.cell(figure, Language.EN))
                                .collect(Collectors.joining("  "))
                        + "\n")
                .collect(Collectors.joining());
    }

    private String levels(String system) {
        return line(system).levels().stream()
                .map(figure -> BulletinDocument.cell(figure, Language.EN))
                .collect(Collectors.joining(" "));
    }

    private Bulletin.SystemLine line(String system) {
        return story.mobilisation().bulletin().systems().stream()
                .filter(line -> line.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> references(List<Figure.FigureRow> rows) {
        return rows.stream().map(Figure.FigureRow::reference).toList();
    }
}
