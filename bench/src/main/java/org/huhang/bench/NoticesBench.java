package org.huhang.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A notice goes to a bureau with ten thousand units, and a page is open at each of them: from the moment at which
/// somebody issues it until the last page has been told.
final class NoticesBench {
    private static final int CONNECTING = 16;
    private static final int RUNS = 5;
    private static final double GOAL_SECONDS = 2;
    private static final int PATIENCE_SECONDS = 60;
    private static final String CLIENT = "Huhang-Client: bench\r\n";

    private final Product product;
    private final Tables tables;
    private final int units;

    NoticesBench(Product product, Tables tables, int units) {
        this.product = product;
        this.tables = tables;
        this.units = units;
    }

    Figure run() throws IOException, InterruptedException, SQLException {
        var bureau = UUID.randomUUID();
        staff(bureau);
        var commander = "Cookie: " + product.signIn("COMMAND_POST") + "\r\n" + CLIENT;
        var pages = open();
        var seconds = new ArrayList<Double>();
        var answered = new ArrayList<Double>();
        try (var wire = new Wire(product.port(), commander)) {
            var city = Product.JSON
                    .readTree(wire.get("/api/access/me"))
                    .at("/grants/0/areaId")
                    .asText();
            for (int run = 0; run <= RUNS; run++) {
                var notice = draft(wire, city);
                var all = new CountDownLatch(units);
                pages.forEach(page -> page.await(all));
                long start = System.nanoTime();
                wire.post("/api/notices/" + notice + "/issue", Product.JSON.writeValueAsBytes(issue(bureau)));
                double answer = (System.nanoTime() - start) / 1e9;
                if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException(all.getCount() + " of " + units + " pages were told nothing");
                }
                // the first one warms up
                if (run > 0) {
                    seconds.add((System.nanoTime() - start) / 1e9);
                    answered.add(answer);
                }
                requireAll(notice);
            }
        } finally {
            for (Listener page : pages) {
                page.close();
            }
        }
        System.out.printf(
                "%nnotices: to %,d addressees; answered after %s s, told on every open page after %s s%n",
                units, rounded(answered), rounded(seconds));
        return Figure.of(
                "notices.cascade",
                seconds.stream().sorted().toList().get(RUNS / 2),
                "s",
                Figure.Goal.valueAtMost(GOAL_SECONDS));
    }

    private static List<String> rounded(List<Double> values) {
        return values.stream().map("%.2f"::formatted).toList();
    }

    private static String draft(Wire wire, String city) throws IOException {
        var id = Uuids.next().toString();
        var draft = Product.JSON.createObjectNode().put("id", id);
        draft.putObject("title").put("zh", "全体到岗的紧急通知");
        draft.putObject("body").put("zh", "即刻取消休假，全体到岗。");
        draft.putArray("areaIds").add(city);
        wire.post("/api/notices", Product.JSON.writeValueAsBytes(draft));
        return id;
    }

    private static ObjectNode issue(UUID bureau) {
        var issue = Product.JSON
                .createObjectNode()
                .put("id", Uuids.next().toString())
                .put("forInformation", false)
                .put("urgency", "VERY_URGENT");
        issue.putObject("issuer").put("zh", "指挥部");
        issue.putArray("to")
                .addObject()
                .put("organizationId", bureau.toString())
                .put("withSubUnits", true);
        issue.putArray("relations");
        return issue;
    }

    private void requireAll(String notice) throws IOException, SQLException {
        var there = tables.one(
                "select count(*) from notices.addressees where notice_id = ?::uuid and superior_id is not null",
                notice);
        if (!there.equals(Integer.toString(units))) {
            throw new IllegalStateException(there + " addressees instead of " + units);
        }
    }

    private List<Listener> open() throws InterruptedException {
        var opening = new ArrayList<Callable<Listener>>();
        for (int unit = 1; unit <= units; unit++) {
            var cookie = "huhang_session=bench-" + unit;
            opening.add(() -> new Listener(product.port(), cookie));
        }
        var pages = new ArrayList<Listener>();
        try (var pool = Executors.newFixedThreadPool(CONNECTING)) {
            for (var each : pool.invokeAll(opening)) {
                pages.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return pages;
    }

    /// A bureau with its units, and at each unit somebody who is signed in: straight into the tables, for
    /// signing in ten thousand people by their passwords takes half an hour and is not what is measured.
    private void staff(UUID bureau) throws IOException, SQLException {
        try (var connection = tables.connect();
                var statement = connection.createStatement()) {
            var unit = "md5('bench-unit-' || i)::uuid";
            var account = "md5('bench-account-' || i)::uuid";
            var city = "(select id from registry.areas where kind = 'PREFECTURE' limit 1)";
            statement.execute("insert into registry.organizations (id, name, pinyin, system, level, area_id) values ('"
                    + bureau + "', '量测局', 'lcj', 'JUSTICE_ADMINISTRATION', 'PREFECTURE', " + city + ")");
            statement.execute(
                    "insert into registry.organizations (id, name, pinyin, system, level, area_id, parent_id) select "
                            + unit + ", '量测局 ' || i || ' 所', 'lcj', 'JUSTICE_ADMINISTRATION', 'COUNTY', " + city + ", '"
                            + bureau
                            + "' from generate_series(1, " + units + ") as i");
            statement.execute("insert into access.accounts (id, display_name, opened_at) select " + account
                    + ", '量测 ' || i, now() from generate_series(1, " + units + ") as i");
            statement.execute("insert into access.grants (id, account_id, role, area_id, organization_id, start_at)"
                    + " select gen_random_uuid(), " + account + ", 'DISPATCHER', " + city + ", " + unit
                    + ", now() - interval '10 years' from generate_series(1, " + units + ") as i");
            statement.execute("insert into access.sessions (token_hash, account_id, started_at, expires_at) select"
                    + " sha256(convert_to('bench-' || i, 'UTF8')), " + account
                    + ", now(), now() + interval '1 day' from generate_series(1, " + units + ") as i");
        }
    }
}
