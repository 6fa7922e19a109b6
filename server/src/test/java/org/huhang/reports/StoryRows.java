package org.huhang.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huhang.duty.AssignmentId;
import org.huhang.duty.Level;
import org.huhang.duty.Qualifier;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts.Language;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The rows S1 to S31 of the story with their numbers, as `reports` sees them.
class StoryRows {
    static final Instant CUT_OFF = Instant.parse("2021-08-05T04:00:00Z");

    /// reference, system, level, area, people: `52` named, `=20` stated, `300+`, `?`; then part of, then maybe in.
    private static final String TABLE = """
            S1  COURTS SEVERAL 市级 =308 - -
            S2  COURTS CITY 市级 52 S1 -
            S3  COURTS COUNTY 永定区 50 S1 -
            S4  COURTS COUNTY 武陵源区 23 S1 -
            S5  COURTS COUNTY 慈利县 156 S1 -
            S6  COURTS COUNTY 桑植县 27 S1 -
            S7  COURTS CITY 未说明 =1 - S2
            S8  COURTS NOT_STATED 慈利县 =20 - S5
            S9  COURTS COUNTY 慈利县 ? - S5
            S10 PROCURATORATES CITY 市级 ? - -
            S11 PROCURATORATES COUNTY 永定区 30 - -
            S12 PROCURATORATES COUNTY 永定区 =10 - S11
            S13 PROCURATORATES COUNTY 武陵源区 16 - -
            S14 PROCURATORATES COUNTY 慈利县 ? - -
            S15 PROCURATORATES COUNTY 桑植县 6 - -
            S16 PROCURATORATES SEVERAL 市级 ? - -
            S17 PUBLIC_SECURITY CITY 市级 notice - -
            S18 PUBLIC_SECURITY COUNTY 永定区 ? - -
            S19 PUBLIC_SECURITY COUNTY 武陵源区 ? - -
            S20 PUBLIC_SECURITY COUNTY 慈利县 ? - -
            S21 PUBLIC_SECURITY COUNTY 桑植县 ? - -
            S22 JUSTICE_ADMINISTRATION SEVERAL 市级 300+ - -
            S23 JUSTICE_ADMINISTRATION CITY 市级 notice - -
            S24 JUSTICE_ADMINISTRATION CITY 市级 ? S22 -
            S25 JUSTICE_ADMINISTRATION COUNTY 永定区 ? S22 -
            S26 JUSTICE_ADMINISTRATION COUNTY 武陵源区 ? S22 -
            S27 JUSTICE_ADMINISTRATION COUNTY 慈利县 32 S22 -
            S28 JUSTICE_ADMINISTRATION COUNTY 慈利县 8 S22 -
            S29 JUSTICE_ADMINISTRATION SEVERAL 慈利县 ? S22 -
            S30 JUSTICE_ADMINISTRATION COUNTY 桑植县 32 S22 -
            S31 JUSTICE_ADMINISTRATION TOWNSHIP 桑植县 ? S22 -
            """;

    private final Map<String, AssignmentId> ids = new HashMap<>();
    private final Map<String, AreaId> areas = new HashMap<>();
    private final List<PublishedAssignment> rows = new ArrayList<>();
    private final List<PublishedStore.Overlap> overlaps = new ArrayList<>();
    private final Map<AssignmentId, Set<PersonId>> rosters = new LinkedHashMap<>();
    private @Nullable PersonId off;

    StoryRows() {
        TABLE.lines().map(line -> List.of(line.split(" +"))).forEach(this::add);
    }

    private void add(List<String> row) {
        var id = id(row.get(0));
        var people = row.get(4);
        boolean named = people.matches("[0-9]+");
        if (named) {
            rosters.put(
                    id,
                    IntStream.range(0, Integer.parseInt(people))
                            .mapToObj(i -> new PersonId(Ids.next()))
                            .collect(Collectors.toCollection(HashSet::new)));
        }
        if (!row.get(6).equals("-")) {
            overlaps.add(new PublishedStore.Overlap(id, id(row.get(6)), new Wording("是否包含未说明", "not stated")));
        }
        boolean stated = people.matches(".*[0-9].*");
        rows.add(new PublishedAssignment(
                id,
                row.get(0),
                row.get(5).equals("-") ? null : id(row.get(5)),
                row.get(1),
                Level.valueOf(row.get(2)),
                area(row.get(3)),
                new Wording(row.get(3), row.get(3)),
                !row.get(3).equals("未说明"),
                null,
                new Wording("单位", "Organization"),
                new Wording("任务", "Task"),
                people.equals("notice"),
                stated ? Integer.valueOf(people.replaceAll("[=+]", "")) : null,
                !stated ? Qualifier.NOT_STATED : people.endsWith("+") ? Qualifier.AT_LEAST : Qualifier.EXACT,
                new Wording("报道", "Report")));
    }

    Mobilisation mobilisation() {
        return mobilisation(a -> true);
    }

    Mobilisation mobilisation(Predicate<PublishedAssignment> visible) {
        return new Mobilisation(CUT_OFF, rows, overlaps, rosters, visible);
    }

    String cell(String key) {
        return BulletinDocument.cell(mobilisation().figure(key).orElseThrow(), Language.EN);
    }

    AreaId area(String name) {
        return areas.computeIfAbsent(name, n -> new AreaId(Ids.next()));
    }

    void takeOneOff(String reference) {
        var roster = Objects.requireNonNull(rosters.get(id(reference)));
        off = roster.iterator().next();
        roster.remove(off);
    }

    void putBack(String reference) {
        Objects.requireNonNull(rosters.get(id(reference))).add(Objects.requireNonNull(off));
    }

    static Stream<Figure> figures(Bulletin bulletin) {
        return Stream.concat(bulletin.systems().stream(), Stream.of(bulletin.all()))
                .flatMap(line -> Stream.concat(
                        Stream.of(line.total()), Stream.concat(line.areas().stream(), line.levels().stream())));
    }

    private AssignmentId id(String reference) {
        return ids.computeIfAbsent(reference, r -> new AssignmentId(Ids.next()));
    }
}
