package org.huhang.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.duty.HeadCount;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;

/// The bulletin as a Word document (A4, upright), in one language.
final class BulletinDocument {
    private final Bulletin bulletin;
    private final Language language;
    private final ZoneId zone;

    BulletinDocument(Bulletin bulletin, Language language, ZoneId zone) {
        this.bulletin = bulletin;
        this.language = language;
        this.zone = zone;
    }

    byte[] bytes() {
        try (var page = new Page(language);
                var out = new ByteArrayOutputStream()) {
            page.title(text("reports.title"));
            page.subtitle(text("reports.cut-off", Map.of("date", date())));
            page.heading(text("reports.summary"));
            bulletin.systems().forEach(line -> page.paragraph(sentence(line)));
            page.heading(text("reports.by-area"));
            page.table(byArea(), sharesByArea(), 1);
            page.heading(text("reports.by-level"));
            page.table(byLevel(), new int[] {34, 22, 22, 22}, 1);
            page.heading(text("reports.entries"));
            page.table(entries(), new int[] {9, 14, 26, 36, 15}, 4);
            page.heading(text("reports.notes"));
            notes().forEach(page::note);
            page.footer(text("reports.page", Map.of("page", Page.PAGE, "pages", Page.PAGES)));
            page.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A figure as it stands in a cell: the sum where there is one, else each part by itself.
    static String cell(Figure figure, Language language) {
        if (figure.rows().isEmpty()) {
            return Texts.get("reports.none", language, Map.of());
        }
        boolean apart = figure.count().value() == null
                && figure.rows().stream().anyMatch(row -> row.count().value() != null);
        var told = apart && figure.key().contains(".area.") && !figure.key().startsWith("all.")
                ? figure.rows().stream()
                        .map(row -> number(row.count(), language))
                        .collect(Collectors.joining(Texts.get("reports.separator", language, Map.of())))
                : number(figure.count(), language);
        return figure.beside().isEmpty() || figure.count().value() == null ? told : told + "*";
    }

    static String number(HeadCount count, Language language) {
        return switch (count.qualifier()) {
            case EXACT -> String.valueOf(count.value());
            case AT_LEAST -> Texts.get("reports.at-least", language, Map.of("value", String.valueOf(count.value())));
            case NOT_STATED -> Texts.get("reports.not-stated", language, Map.of());
        };
    }

    private String sentence(Bulletin.SystemLine line) {
        var count = line.total().count();
        var params = Map.of("system", system(line.system()), "count", number(count, language));
        return switch (count.qualifier()) {
            case EXACT -> text("reports.sentence-count", params);
            case AT_LEAST -> text("reports.sentence-at-least", params);
            case NOT_STATED -> text("reports.sentence-not-stated", params);
        };
    }

    /// The system and its total, then the areas evenly, however many the reader sees.
    private int[] sharesByArea() {
        int areas = bulletin.areas().size();
        int[] shares = new int[areas + 2];
        Arrays.fill(shares, 74 / Math.max(1, areas));
        shares[0] = 16;
        shares[1] = 10;
        return shares;
    }

    private List<List<String>> byArea() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(text("reports.system"), text("reports.total")),
                        bulletin.areas().stream().map(column -> column.name().in(language)))
                .toList());
        lines().forEach(line -> rows.add(row(line, line.areas())));
        return rows;
    }

    private List<List<String>> byLevel() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(text("reports.system")),
                        bulletin.levels().stream().map(level -> text("reports.level-" + level)))
                .toList());
        lines().forEach(line -> rows.add(Stream.concat(
                        Stream.of(system(line.system())), line.levels().stream().map(figure -> cell(figure, language)))
                .toList()));
        return rows;
    }

    private List<String> row(Bulletin.SystemLine line, List<Figure> figures) {
        return Stream.concat(Stream.of(line.total()), figures.stream())
                .map(figure -> cell(figure, language))
                .collect(Collectors.collectingAndThen(Collectors.toList(), cells -> {
                    cells.addFirst(system(line.system()));
                    return cells;
                }));
    }

    private List<List<String>> entries() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                text("reports.reference"),
                text("reports.area"),
                text("reports.organization"),
                text("reports.task"),
                text("reports.people")));
        bulletin.entries()
                .forEach(entry -> rows.add(List.of(
                        entry.reference(),
                        entry.area().in(language),
                        entry.organization().in(language),
                        entry.task().in(language),
                        number(entry.count(), language))));
        return rows;
    }

    private List<String> notes() {
        return Stream.of(
                        Stream.of("not-stated", "distinct", "beside", "apart")
                                .map(note -> text("reports.note-" + note)),
                        bulletin.notes().stream()
                                .map(note -> text(
                                        "reports.note-doubt",
                                        Map.of(
                                                "references",
                                                String.join(text("reports.separator"), note.references()),
                                                "text",
                                                note.text().in(language)))),
                        bulletin.sources().stream()
                                .map(source -> text("reports.source", Map.of("source", source.in(language)))))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<Bulletin.SystemLine> lines() {
        return Stream.concat(bulletin.systems().stream(), Stream.of(bulletin.all()));
    }

    private String system(String code) {
        return code.equals("ALL") ? text("reports.all") : text("reports.system-" + code);
    }

    private String date() {
        var pattern = switch (language) {
            case ZH -> DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
            case EN -> DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
        };
        return pattern.format(bulletin.cutOff().atZone(zone));
    }

    private String text(String key) {
        return text(key, Map.of());
    }

    private String text(String key, Map<String, String> params) {
        return Texts.get(key, language, params);
    }
}
