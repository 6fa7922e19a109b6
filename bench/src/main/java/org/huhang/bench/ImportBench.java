package org.huhang.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.postgresql.PGConnection;

/// A CSV file of people through the whole import, from the first byte sent to the last row accounted for, held against
/// PostgreSQL's own COPY of the very same rows into the same tables.
final class ImportBench {
    private static final int PEOPLE = 500_000;
    private static final double GOAL_RATIO = 0.3;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final List<String> TABLES = List.of("registry.people", "imports.accepted_rows");

    private final Product product;
    private final Tables tables;
    private final int people;

    ImportBench(Product product, Path home, int scale) {
        this.product = product;
        this.tables = new Tables(home);
        this.people = Math.max(20_000, PEOPLE / scale);
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        var cookie = product.signIn("COMMUNITY_WORKER");
        // what the JVM learns in its first seconds is no part of an import's rate
        take(cookie, file(people / 10, 1), people / 10);
        var content = file(people, 2);
        long start = System.nanoTime();
        var id = take(cookie, content, people);
        double seconds = (System.nanoTime() - start) / 1e9;
        double copy = copyAgain(id);
        double rate = people / seconds;
        System.out.printf(
                "%nimport of %,d people: %.1f s, %,.0f rows/s; COPY alone %.1f s, %,.0f rows/s%n",
                people, seconds, rate, copy, people / copy);
        return new Figure(
                "import.people", rate, "rows/s", "copy", copy / seconds, new Figure.Goal("ratio", false, GOAL_RATIO));
    }

    private String take(String cookie, byte[] content, int rows)
            throws IOException, InterruptedException, SQLException {
        var id = Uuids.next().toString();
        var area = tables.one("""
                select g.area_id
                  from demo.posts g
                 where g.role = 'COMMUNITY_WORKER'
                """);
        var detail = post(
                "/api/imports?id=" + id + "&kind=people&name=bench.csv&areaId=" + area + "&controlTotal=" + rows,
                "application/octet-stream",
                content,
                cookie);
        var mapping = Product.JSON.readTree(detail).path("mapping").toString();
        post(
                "/api/imports/" + id + "/start",
                "application/json",
                ("{\"mapping\":" + mapping + "}").getBytes(StandardCharsets.UTF_8),
                cookie);
        for (; ; ) {
            var file = Product.JSON
                    .readTree(send(request("/api/imports/" + id, cookie).GET().build()))
                    .path("file");
            if (file.path("state").asText().equals("DONE")) {
                if (file.path("accepted").asInt() != rows) {
                    throw new IOException("not all accepted: " + file);
                }
                return id;
            }
            Thread.sleep(20);
        }
    }

    /// Takes the rows out again and puts them back by COPY alone, in one transaction, with every index in place.
    private double copyAgain(String id) throws IOException, SQLException {
        var condition = List.of(
                "id in (select thing_id from imports.accepted_rows where import_id = '" + id + "')",
                "import_id = '" + id + "'");
        var files = List.of(Files.createTempFile("huhang-", ".copy"), Files.createTempFile("huhang-", ".copy"));
        try (var connection = tables.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < files.size(); i++) {
                try (var out = Files.newOutputStream(files.get(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from " + TABLES.get(i) + " where " + condition.get(i)
                                            + ") to stdout (format binary)",
                                    out);
                }
            }
            for (int i = 0; i < files.size(); i++) {
                execute(connection, "delete from " + TABLES.get(i) + " where " + condition.get(i));
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum registry.people, imports.accepted_rows");
            execute(connection, "checkpoint");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (int i = 0; i < files.size(); i++) {
                try (var in = Files.newInputStream(files.get(i))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + TABLES.get(i) + " from stdin (format binary)", in, 1 << 18);
                }
            }
            connection.commit();
            return (System.nanoTime() - start) / 1e9;
        } finally {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @param round makes other people
    private byte[] file(int rows, int round) throws IOException, SQLException {
        var areas = tables.rows("""
                select distinct t.code
                  from registry.area_terms t
                  join registry.area_closure c on c.area_id = t.area_id
                  join demo.posts p on p.area_id = c.ancestor_id and p.role = 'COMMUNITY_WORKER'
                  join registry.areas a on a.id = t.area_id and a.kind = 'COMMUNITY'
                 where t.code is not null
                """);
        var text = new StringBuilder("姓名,身份证号,性别,出生日期,手机号,社区\n");
        var born = LocalDate.of(1930, 1, 1);
        for (int i = 0; i < rows; i++) {
            var day = born.plusDays(i % 30_000);
            // an area code that the demo's city does not use
            var number = number("43089" + (round + 6), day, 1 + 2 * (i / 30_000));
            text.append("覃")
                    .append((char) ('一' + i % 7000))
                    .append((char) ('丁' + i % 5000))
                    .append(',')
                    .append(number)
                    .append(",男,")
                    .append(day)
                    .append(",1990")
                    .append(String.format("%07d", i))
                    .append(',')
                    .append(areas.get(i % areas.size()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String number(String area, LocalDate day, int sequence) {
        var body = String.format("%s%tY%<tm%<td%03d", area, day, sequence);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private String post(String path, String type, byte[] body, String cookie) throws IOException, InterruptedException {
        return send(request(path, cookie)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path, String cookie) {
        return HttpRequest.newBuilder(product.uri(path))
                .header("Cookie", cookie)
                .header("Huhang-Client", "bench");
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = product.http().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
