package org.huhang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A CSV file of people whom no city has, for the communities of the demo's community worker.
final class PeopleFile {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
    static final String HEADER = "姓名,身份证号,性别,出生日期,手机号,社区";

    private PeopleFile() {}

    /// @param round makes other people
    static byte[] of(Tables tables, int rows, int round) throws IOException, SQLException {
        return of(tables, rows, round, Map.of());
    }

    /// @param wrong what to make of some lines, by their number in the file; the header is line 1
    static byte[] of(Tables tables, int rows, int round, Map<Integer, UnaryOperator<String>> wrong)
            throws IOException, SQLException {
        var areas = tables.rows("""
                select distinct t.code
                  from registry.area_terms t
                  join registry.area_closure c on c.area_id = t.area_id
                  join demo.posts p on p.area_id = c.ancestor_id and p.role = 'COMMUNITY_WORKER'
                  join registry.areas a on a.id = t.area_id and a.kind = 'COMMUNITY'
                 where t.code is not null
                """);
        var text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < rows; i++) {
            var line = line(i, round, areas.get(i % areas.size()));
            text.append(wrong.getOrDefault(i + 2, UnaryOperator.identity()).apply(line))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(int i, int round, String area) {
        var day = FIRST_BIRTH.plusDays(i % 30_000);
        return "覃" + (char) ('一' + i % 7000) + (char) ('丁' + i % 5000)
                // an area code that the demo's city does not use
                + ',' + number("43089" + (round + 6), day, 1 + 2 * (i / 30_000))
                + ",男," + day
                + String.format(",1990%07d,", i)
                + area;
    }

    private static String number(String area, LocalDate day, int sequence) {
        var body = String.format("%s%tY%<tm%<td%03d", area, day, sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
