package org.huhang.coverage;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.huhang.rounds.NotTestedReason;
import org.huhang.shared.Texts;

/// The figures of a node and of its children as a file with a byte order mark, so that a spreadsheet reads Chinese.
final class CountsCsv {
    private CountsCsv() {}

    static String of(NodeView view, Texts.Language language) {
        var lines = new StringJoiner("\r\n", "\uFEFF", "\r\n");
        lines.add(line(Stream.concat(
                        Stream.of("name", "people", "done", "missing", "excused")
                                .map(each -> Texts.get("coverage.column-" + each, language, Map.of())),
                        Stream.of(NotTestedReason.values())
                                .map(each -> Texts.get("coverage.reason-" + each.name(), language, Map.of())))
                .toList()));
        Stream.concat(view.children().stream(), Stream.of(view.node())).forEach(each -> lines.add(line(each)));
        return lines.toString();
    }

    private static String line(NodeLine of) {
        var counts = of.counts();
        return line(Stream.concat(
                        Stream.of(of.name()),
                        Stream.concat(
                                Stream.of(counts.people(), counts.done(), counts.missing(), counts.excused())
                                        .map(String::valueOf),
                                Stream.of(NotTestedReason.values())
                                        .map(each ->
                                                String.valueOf(counts.reasons().getOrDefault(each, 0)))))
                .toList());
    }

    /// A cell that a spreadsheet would take for a formula is made text.
    private static String line(List<String> cells) {
        return String.join(
                ",",
                cells.stream()
                        .map(cell -> cell.matches("[=+@-].*") && !cell.matches("-?\\d+") ? "'" + cell : cell)
                        .map(cell ->
                                cell.matches("(?s).*[\",\r\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .toList());
    }
}
