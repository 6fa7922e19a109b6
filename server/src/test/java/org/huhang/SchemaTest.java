package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.Ladder;
import org.junit.jupiter.api.Test;

/// The walls continue in SQL: a module's statements name its own schema alone. The views that a module
/// publishes for reports, named `published_…`, are the one exception, and for `reports` alone.
class SchemaTest {
    private static final Path JAVA = Path.of("src/main/java/org/huhang");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)+)\"");
    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|update|delete from|copy|with|create|join|from)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE =
            Pattern.compile("\\b(" + String.join("|", Ladder.MODULES) + ")\\.([a-z_][a-z_0-9]*)");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(now\\(\\)|current_timestamp|current_date|clock_timestamp\\(\\)|localtimestamp)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void sqlNamesOnlyTheModulesOwnSchema() throws IOException {
        List<String> trespasses = new ArrayList<>();
        for (String module : Ladder.MODULES) {
            for (Statement statement : statementsOf(module)) {
                var table = TABLE.matcher(statement.sql());
                while (table.find()) {
                    boolean own = table.group(1).equals(module);
                    boolean published =
                            module.equals("reports") && table.group(2).startsWith("published_");
                    if (!own && !published) {
                        trespasses.add(statement.file() + ": " + table.group());
                    }
                }
            }
        }
        assertEquals(List.of(), trespasses, "ask the other module through its public verbs");
    }

    @Test
    void sqlReadsNoClock() throws IOException {
        List<String> readings = new ArrayList<>();
        for (String module : Ladder.MODULES) {
            for (Statement statement : statementsOf(module)) {
                if (CLOCK.matcher(statement.sql()).find()) {
                    readings.add(statement.file().toString());
                }
            }
        }
        assertEquals(List.of(), readings, "time is passed in, so that a drill can drive it");
    }

    private record Statement(Path file, String sql) {}

    private static List<Statement> statementsOf(String module) throws IOException {
        List<Statement> found = new ArrayList<>();
        for (Path file : filesBelow(JAVA.resolve(module), ".java")) {
            var source = Files.readString(file);
            var blocks = TEXT_BLOCK.matcher(source);
            while (blocks.find()) {
                found.add(new Statement(file, blocks.group(1)));
            }
            var strings = STRING.matcher(TEXT_BLOCK.matcher(source).replaceAll(" "));
            while (strings.find()) {
                if (SQL.matcher(strings.group(1)).find()) {
                    found.add(new Statement(file, strings.group(1)));
                }
            }
        }
        for (Path file : filesBelow(MIGRATIONS.resolve(module), ".sql")) {
            var withoutComments = Files.readAllLines(file).stream()
                    .map(line -> line.replaceFirst("--.*", ""))
                    .collect(Collectors.joining("\n"));
            found.add(new Statement(file, withoutComments));
        }
        return found;
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
