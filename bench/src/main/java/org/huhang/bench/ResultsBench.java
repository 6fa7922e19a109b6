package org.huhang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Results of 110,000 tubes with ten people each come in by the interface of laboratories: from the last answer until
/// coverage says of every person what the tables say. One tube in a thousand is positive, and one in five hundred is
/// held because a swab is missing in it. Every building is compared, and every door of some hundred, before the time is
/// printed.
final class ResultsBench {
    private static final int TUBES = 110_000;
    private static final int QUICK_TUBES = 5_000;
    private static final int POOL = 10;
    private static final int BATCH = 1_000;
    private static final int AT_ONCE = 50_000;
    private static final int ONE_POSITIVE_IN = 1_000;
    private static final int DOORS_OF = 300;
    private static final double GOAL_SECONDS = 60;
    private static final String CLIENT = "Huhang-Client: bench\r\n";

    /// Where everybody stands by the tables: what coverage must say.
    private static final String STANDS = """
            select l.building_id, l.dwelling_id,
                   case when s.person_id is null then 'LISTED'
                        when r.implausible > 0 then 'RESULT_HELD'
                        when r.finding = 'POSITIVE' then 'POOL_POSITIVE'
                        else 'NEGATIVE' end as state
              from rounds.listed l
              left join specimens.swabs s on s.person_id = l.person_id and s.round_id = l.round_id
              left join testing.tube_results r on r.tube_code = s.tube_code
             where l.round_id = ?
            """;

    private final Product product;
    private final Tables tables;
    private final FullRound round;
    private final int tubes;

    ResultsBench(Product product, Tables tables, boolean quick) {
        this.product = product;
        this.tables = tables;
        round = new FullRound(tables);
        tubes = quick ? QUICK_TUBES : TUBES;
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        int people = round.open();
        int swabbed = Math.min(tubes, people / POOL) * POOL;
        var laboratory = "Cookie: " + product.signIn("LABORATORY") + "\r\n" + CLIENT;
        laboratory();
        try (var connection = tables.connect()) {
            for (int from = 0; from < swabbed; from += AT_ONCE) {
                round.swab(connection, from, Math.min(AT_ONCE, swabbed - from), "6 hours");
            }
        }
        var commander = "Cookie: " + product.signIn("COMMAND_POST") + "\r\n" + CLIENT;
        await(commander, "done", swabbed);
        var batches = batches(swabbed / POOL);
        long start = System.nanoTime();
        try (var wire = new Wire(product.port(), laboratory)) {
            for (byte[] batch : batches) {
                wire.post("/api/testing/results", batch);
            }
        }
        long sent = System.nanoTime();
        int held = Integer.parseInt(tables.one("select count(*) from testing.tube_results where implausible > 0"));
        await(commander, "states/RESULT_HELD", held * POOL);
        await(commander, "states/NEGATIVE", count("NEGATIVE"));
        double seconds = (System.nanoTime() - sent) / 1e9;
        compareBuildings(commander);
        compareDoors(commander);
        System.out.printf(
                "%nresults: %,d tubes, %,d people, sent in %.1f s; %,d tubes held; coverage right %.2f s after the last%n",
                swabbed / POOL, swabbed, (sent - start) / 1e9, held, seconds);
        return Figure.of("testing.results", seconds, "s", Figure.Goal.valueAtMost(GOAL_SECONDS));
    }

    private int count(String state) throws IOException, SQLException {
        return Integer.parseInt(
                tables.one("select count(*) from (" + STANDS + ") as s where state = ?", round.id(), state));
    }

    /// The demo's, which can do all of it in a day. As long as boxes are not written here, a result needs no arrival.
    private void laboratory() throws IOException, SQLException {
        try (var connection = tables.connect()) {
            FullRound.execute(connection, """
                    insert into specimens.laboratories (id, organization_id, area_id, name_zh, opened_at)
                    select gen_random_uuid(), g.organization_id, g.area_id, '量测', '2020-01-01'
                      from (select distinct on (organization_id) organization_id, area_id from access.grants
                             where role = 'LABORATORY' and organization_id is not null) as g
                    on conflict (organization_id) do nothing
                    """);
            FullRound.execute(connection, """
                    insert into specimens.capacities (id, laboratory_id, tubes_per_day, start_at, told_at)
                    select gen_random_uuid(), id, 1000000, '2020-01-01', '2020-01-01' from specimens.laboratories
                    """);
            FullRound.execute(
                    connection, "update testing.result_parameters set value = 0 where code = 'ARRIVAL_NEEDED'");
        }
    }

    private List<byte[]> batches(int all) throws IOException, SQLException {
        var random = new Random(7);
        var now = Instant.parse(tables.one(
                "select to_char((city_at + (now() - wall_at)) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " from shared.drill"));
        var batches = new ArrayList<byte[]>();
        for (int from = 0; from < all; from += BATCH) {
            int rows = Math.min(BATCH, all - from);
            var batch = Product.JSON
                    .createObjectNode()
                    .put("id", Uuids.next().toString())
                    .put("controlTotal", rows);
            var results = batch.putArray("results");
            for (int tube = from; tube < from + rows; tube++) {
                boolean positive = tube % ONE_POSITIVE_IN == 7;
                var row = results.addObject()
                        .put("tube", round.tube(tube))
                        .put("finding", positive ? "POSITIVE" : "NEGATIVE")
                        .put("testedAt", now.minus(Duration.ofHours(2)).toString())
                        .put("reportedAt", now.minus(Duration.ofMinutes(2)).toString());
                var targets = row.putArray("targets");
                if (positive) {
                    targets.addObject().put("gene", "ORF1ab").put("ct", 24 + random.nextInt(1_000) / 100.0);
                    targets.addObject().put("gene", "N").put("ct", 24 + random.nextInt(1_000) / 100.0);
                }
            }
            batches.add(Product.JSON.writeValueAsBytes(batch));
        }
        return batches;
    }

    private void await(String commander, String figure, int people)
            throws IOException, InterruptedException, SQLException {
        var city = tables.one("select id from registry.areas where kind = 'PREFECTURE' limit 1");
        for (int i = 0; ; i++) {
            try (var wire = new Wire(product.port(), commander)) {
                int told = counts(wire, city).at("/" + figure).asInt();
                if (told == people) {
                    return;
                }
                if (i > 6_000) {
                    throw new IllegalStateException(figure + " is " + told + ", not " + people);
                }
            } catch (IOException notYet) {
                if (i > 6_000) {
                    throw notYet;
                }
            }
            Thread.sleep(50);
        }
    }

    private JsonNode counts(Wire wire, String node) throws IOException {
        return Product.JSON
                .readTree(wire.get("/api/coverage/" + round.id() + "/nodes/" + node))
                .at("/node/counts");
    }

    private void compareBuildings(String commander) throws IOException, SQLException {
        var expected = new TreeMap<String, String>();
        tables.rows("""
                select building_id, string_agg(state || ' ' || n, ',' order by state)
                  from (select building_id, state, count(*) as n from (%s) as s group by 1, 2) as c
                 where building_id is not null
                 group by 1
                """.formatted(STANDS), round.id())
                .forEach(row -> expected.put(row.substring(0, 36), row.substring(37)));
        var told = new TreeMap<String, String>();
        try (var wire = new Wire(product.port(), commander)) {
            for (String area :
                    tables.rows("select distinct area_id from rounds.listed where round_id = ?", round.id())) {
                var view = Product.JSON.readTree(wire.get("/api/coverage/" + round.id() + "/nodes/" + area));
                for (var child : view.path("children")) {
                    if (child.path("kind").asText().equals("BUILDING")) {
                        told.put(child.path("id").asText(), states(child));
                    }
                }
            }
        }
        require(expected, told, "buildings");
    }

    private void compareDoors(String commander) throws IOException, SQLException {
        var expected = new TreeMap<String, String>();
        var told = new TreeMap<String, String>();
        var buildings = tables.rows("""
                select building_id from (select distinct building_id from rounds.listed
                                          where round_id = ? and building_id is not null) as b
                 order by md5(building_id::text) limit %d
                """.formatted(DOORS_OF), round.id());
        try (var wire = new Wire(product.port(), commander)) {
            for (String building : buildings) {
                var view = Product.JSON.readTree(
                        wire.get("/api/coverage/" + round.id() + "/nodes/" + building + "/doors"));
                for (var entrance : view.path("entrances")) {
                    entrance.path("doors")
                            .forEach(door -> told.put(door.path("id").asText(), states(door)));
                }
            }
        }
        tables.rows("""
                select dwelling_id, string_agg(state || ' ' || n, ',' order by state)
                  from (select dwelling_id, state, count(*) as n from (%s) as s
                         where building_id = any(?::uuid[]) and dwelling_id is not null group by 1, 2) as c
                 group by 1
                """.formatted(STANDS), round.id(), "{" + String.join(",", buildings) + "}")
                .forEach(row -> expected.put(row.substring(0, 36), row.substring(37)));
        require(expected, told, "doors");
    }

    private static void require(Map<String, String> expected, Map<String, String> told, String what) {
        if (!told.equals(expected)) {
            throw new IllegalStateException("of %d %s %d are not as SQL counts them"
                    .formatted(
                            expected.size(),
                            what,
                            expected.entrySet().stream()
                                    .filter(each -> !each.getValue().equals(told.get(each.getKey())))
                                    .count()));
        }
    }

    private static String states(JsonNode line) {
        var states = new TreeMap<String, Integer>();
        line.at("/counts/states")
                .properties()
                .forEach(each -> states.put(each.getKey(), each.getValue().asInt()));
        return String.join(
                ",",
                states.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .toList());
    }
}
