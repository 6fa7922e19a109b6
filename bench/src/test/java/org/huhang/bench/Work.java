package org.huhang.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// What clerks, laboratories and dispatchers write in the demo's city: one endless row of writes for each client.
final class Work {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String JSON = "application/json";
    /// Of phones, going on from one instance to the next: the phone that somebody has already would be refused.
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String STREET = "430802004";

    private final String clerk;
    private final String laboratory;
    private final String dispatcher;
    private final String file;
    private final List<String> residents;
    private final List<String> households;
    private final String assignment;
    private final List<String> members;

    /// Signs in; the sessions outlive the server.
    Work(Product product, Tables tables) throws IOException, InterruptedException, SQLException {
        clerk = product.signIn("COMMUNITY_WORKER");
        laboratory = product.signIn("LABORATORY");
        dispatcher = product.signIn("DISPATCHER");
        file = sample(product);
        var living = """
                  from registry.people p
                  join registry.area_closure c on c.area_id = p.area_id
                  join registry.area_terms t on t.area_id = c.ancestor_id and t.code = '%s'
                 where p.household_id is not null
                """.formatted(STREET);
        residents = tables.rows("select p.id " + living + " order by p.id limit 200");
        households = tables.rows("select distinct p.household_id " + living + " order by 1 limit 20");
        assignment = tables.one("select id from duty.assignments where reference = 'S5'");
        members = tables.rows("""
                select person_id
                  from (select distinct on (person_id) person_id, kind
                          from duty.roster_facts
                         where assignment_id = ?
                         order by person_id, number desc) as latest
                 where kind <> 'WITHDRAWN'
                """, UUID.fromString(assignment));
    }

    /// Two clients of each kind.
    List<Supplier<Write>> clients(Random random) {
        var half = members.size() / 2;
        return List.of(
                () -> registration(random),
                () -> registration(random),
                () -> correction(residents.subList(0, 100), random),
                () -> correction(residents.subList(100, residents.size()), random),
                this::upload,
                this::upload,
                roster(members.subList(0, half)),
                roster(members.subList(half, members.size())));
    }

    private Write registration(Random random) {
        var id = Uuids.next();
        var body = body(id).put("name", "测试人")
                .put("sex", "FEMALE")
                .put("birthDate", "1980-02-03")
                .put("householdId", households.get(random.nextInt(households.size())));
        return write(id, clerk, "/api/people", body, "registry.registrations", "person_id");
    }

    private Write correction(List<String> people, Random random) {
        var id = Uuids.next();
        var body = body(id).put("field", "PHONE")
                .put("value", "139%08d".formatted(NUMBER.incrementAndGet()))
                .put("reason", "更正");
        var path = "/api/people/" + people.get(random.nextInt(people.size())) + "/corrections";
        return write(id, clerk, path, body, "registry.corrections", "submission_id");
    }

    /// The demo's own file with specimens of its own.
    private Write upload() {
        var id = Uuids.next();
        var content = file.replace("ZJ2", "K" + id + "Z2");
        return new Write(
                id,
                laboratory,
                "/api/result-files?name=kill.csv&id=" + id,
                "text/csv",
                content.getBytes(GB18030),
                "testing.file_readings",
                "batch_id");
    }

    /// One after the other off the roster, then back on it in the same order.
    private Supplier<Write> roster(List<String> people) {
        var turn = new AtomicInteger();
        return () -> {
            int now = turn.getAndIncrement();
            var id = Uuids.next();
            var body = body(id).put("personId", people.get(now / 2 % people.size()))
                    .put("reason", "换班");
            var path = "/api/assignments/" + assignment + (now % 2 == 0 ? "/withdrawals" : "/returns");
            return write(id, dispatcher, path, body, "duty.roster_facts", "change_id");
        };
    }

    private static ObjectNode body(UUID id) {
        return Product.JSON.createObjectNode().put("id", id.toString());
    }

    private static Write write(UUID id, String cookie, String path, ObjectNode body, String table, String column) {
        return new Write(id, cookie, path, JSON, body.toString().getBytes(StandardCharsets.UTF_8), table, column);
    }

    private String sample(Product product) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(product.uri("/api/demo/laboratory-file"))
                .header("Cookie", laboratory)
                .build();
        var answer = product.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new String(answer.body(), GB18030);
    }
}
