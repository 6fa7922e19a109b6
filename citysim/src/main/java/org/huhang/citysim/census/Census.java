package org.huhang.citysim.census;

import java.util.ArrayList;
import java.util.List;
import org.huhang.citysim.areas.Table;

/// The four counties' tables, in the order of their codes.
public final class Census {
    private Census() {}

    public static List<CountyCensus> counties() {
        var counties = new ArrayList<CountyCensus>();
        for (List<String> row : Table.rows("census-population.csv")) {
            counties.add(county(row));
        }
        return List.copyOf(counties);
    }

    private static CountyCensus county(List<String> row) {
        String code = row.get(0);
        var bands = Table.rows("census-age-bands.csv").stream()
                .filter(band -> band.get(0).equals(code))
                .map(band -> number(band, 4))
                .toList();
        return new CountyCensus(
                code,
                row.get(1),
                Integer.parseInt(row.get(2)),
                number(row, 3),
                number(row, 5),
                number(only("census-age-groups.csv", code), 5),
                bands,
                households(only("census-households.csv", code)));
    }

    private static CountyCensus.Households households(List<String> row) {
        return new CountyCensus.Households(
                number(row, 2),
                number(row, 3),
                Integer.parseInt(row.get(4)),
                number(row, 5),
                List.of(number(row, 6), number(row, 7), number(row, 8), number(row, 9)),
                List.of(number(row, 11), number(row, 12), number(row, 13)));
    }

    private static List<String> only(String resource, String code) {
        return Table.rows(resource).stream()
                .filter(row -> row.get(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double number(List<String> row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
