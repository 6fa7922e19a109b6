package org.huhang.citysim.areas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads the module's own plain tables: UTF-8, a header row, comma between cells, no quotes.
public final class Table {
    private Table() {}

    /// Rows after the header; empty cells are empty strings.
    public static List<List<String>> rows(String resource) {
        try (var in = Table.class.getResourceAsStream("/org/huhang/citysim/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
