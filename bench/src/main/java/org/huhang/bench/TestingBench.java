package org.huhang.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// A day of mass testing at the door for devices: registrations that desks bring one by one, each durable when it is
/// acknowledged; and what desks at work bring in batches of 500 records, beside PostgreSQL's own COPY of the very same
/// rows into the very same tables, batch by batch, each committed. The clock of the batches stops when the modules have
/// taken their rows from them too.
final class TestingBench {
    private static final int BATCH = 500;
    private static final double GOAL_SINGLES = 2_000;
    private static final double GOAL_RATIO = 0.5;
    private static final int DESKS_AT_ONCE = 256;
    private static final int BATCHES_AT_ONCE = 16;
    private static final int LOOK_MILLIS = 10;

    private final Product product;
    private final Tables tables;
    private final EnrolledDevices devices;
    private final FullRound round;
    private final boolean quick;
    private int people;
    private int tubes;

    /// @param round a running one, with everybody on its list
    TestingBench(Product product, Tables tables, FullRound round, boolean quick)
            throws IOException, InterruptedException {
        this.product = product;
        this.tables = tables;
        this.round = round;
        this.quick = quick;
        devices = new EnrolledDevices(product, "SAMPLING_STAFF");
    }

    /// Where a desk's records go: the door's own table, and the module's.
    ///
    /// @param rows of each desk in it
    private record Kept(String table, int rows) {}

    private static List<Kept> registrationsKept(int records) {
        return List.of(new Kept("access.device_records", records), new Kept("specimens.registrations", records));
    }

    private static List<Kept> deskKept() {
        return List.of(
                new Kept("access.device_records", BATCH),
                new Kept("specimens.registrations", DeviceAct.Desk.registered(BATCH)),
                new Kept("specimens.swabs", DeviceAct.Desk.swabbed(BATCH)),
                new Kept("specimens.tube_facts", DeviceAct.Desk.ofTubes(BATCH)));
    }

    private List<String> nextPeople(int count) throws IOException, SQLException {
        var next = round.fromTheEnd(people, count);
        people += count;
        return next;
    }

    List<Figure> run() throws IOException, InterruptedException, SQLException {
        return List.of(singles(), batches());
    }

    /// Each desk's first ones come before the clock starts: a city's server has been at work for days.
    private Figure singles() throws IOException, InterruptedException, SQLException {
        int first = quick ? 20 : 150;
        int each = quick ? 40 : 300;
        var desks = devices.enrol(DESKS_AT_ONCE);
        var all = signed(desks, first + each, 1, DeviceAct::registrations, first + each);
        send(
                DESKS_AT_ONCE,
                desks,
                all.stream().map(some -> some.subList(0, first)).toList());
        tables.awaitNewsHandled();
        double seconds = send(
                DESKS_AT_ONCE,
                desks,
                all.stream().map(some -> some.subList(first, first + each)).toList());
        tables.awaitNewsHandled();
        requireTaken(desks, registrationsKept(first + each));
        int count = desks.size() * each;
        System.out.printf(
                "%nsingles: %,d records of %d desks at once in %.1f s: %,.0f records/s, each exactly once%n",
                count, desks.size(), seconds, count / seconds);
        return Figure.of("testing.single", count / seconds, "records/s", Figure.Goal.valueAtLeast(GOAL_SINGLES));
    }

    private Figure batches() throws IOException, InterruptedException, SQLException {
        int rounds = quick ? 2 : 5;
        int desks = quick ? 24 : 100;
        round(desks / 4);
        double ours = 0;
        double copy = 0;
        for (int i = 0; i < rounds; i++) {
            var times = round(desks);
            ours += times.ours;
            copy += times.copy;
        }
        int all = rounds * desks * BATCH;
        System.out.printf(
                "batches: %,d records of %d desks in batches of %d in %.1f s: %,.0f records/s;"
                        + " COPY in chunks of %d in %.1f s: %,.0f rows/s into each table%n",
                all, rounds * desks, BATCH, ours, all / ours, BATCH, copy, all / copy);
        return new Figure(
                "testing.batch", all / ours, "records/s", "copy", copy / ours, Figure.Goal.ratioAtLeast(GOAL_RATIO));
    }

    private record Seconds(double ours, double copy) {}

    private Seconds round(int count) throws IOException, InterruptedException, SQLException {
        var desks = devices.enrol(count);
        var all = signed(
                desks,
                BATCH,
                BATCH,
                (of, some) -> DeviceAct.desk(of, some, "BENCH%06d".formatted(++tubes)),
                DeviceAct.Desk.registered(BATCH));
        long start = System.nanoTime();
        send(BATCHES_AT_ONCE, desks, all);
        tables.awaitNewsHandled(LOOK_MILLIS);
        double ours = (System.nanoTime() - start) / 1e9;
        requireTaken(desks, deskKept());
        return new Seconds(ours, copyAgain(desks));
    }

    private List<List<byte[]>> signed(
            List<BenchDevice> desks,
            int records,
            int batch,
            BiFunction<UUID, List<String>, DeviceAct> act,
            int peopleOfEach)
            throws IOException, InterruptedException, SQLException {
        long now = System.currentTimeMillis();
        var tasks = new ArrayList<Callable<List<byte[]>>>();
        for (var desk : desks) {
            var work = act.apply(round.id(), nextPeople(peopleOfEach));
            tasks.add(() -> desk.batches(records, _ -> batch, work, now));
        }
        return EnrolledDevices.inParallel(Runtime.getRuntime().availableProcessors(), tasks);
    }

    /// @return seconds until the last answer
    private double send(int atOnce, List<BenchDevice> desks, List<List<byte[]>> batches) throws InterruptedException {
        var tasks = IntStream.range(0, desks.size())
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    try (var wire = new Wire(product.port(), EnrolledDevices.CLIENT)) {
                        for (byte[] batch : batches.get(i)) {
                            wire.post("/api/devices/" + desks.get(i).id() + "/records", batch);
                        }
                    }
                    return true;
                })
                .toList();
        long start = System.nanoTime();
        EnrolledDevices.inParallel(atOnce, tasks);
        return (System.nanoTime() - start) / 1e9;
    }

    /// As many rows in each table as there must be, and no record doubted.
    private void requireTaken(List<BenchDevice> desks, List<Kept> kept) throws IOException, SQLException {
        for (var each : kept) {
            var found = tables.one("select count(*) from " + each.table + " where " + of(desks));
            if (!found.equals(String.valueOf((long) desks.size() * each.rows))) {
                throw new IllegalStateException(
                        each.table + " has " + found + " rows, not " + (long) desks.size() * each.rows);
            }
        }
        var doubted = tables.one("select count(*) from access.device_records where doubts <> '{}' and " + of(desks));
        if (!doubted.equals("0")) {
            throw new IllegalStateException(doubted + " records are doubted");
        }
    }

    /// Takes the rows out again and puts them back by COPY alone, with every index in place.
    private double copyAgain(List<BenchDevice> desks) throws IOException, SQLException {
        var before = digests(desks);
        double seconds;
        try (var connection = tables.connect()) {
            var chunks = new ArrayList<List<byte[]>>();
            for (BenchDevice desk : desks) {
                chunks.add(takenOut(connection, desk));
            }
            for (var each : deskKept()) {
                execute(connection, "delete from " + each.table + " where " + of(desks));
                execute(connection, "vacuum " + each.table);
            }
            execute(connection, "checkpoint");
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (var chunk : chunks) {
                for (int i = 0; i < chunk.size(); i++) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + deskKept().get(i).table + " from stdin (format binary)",
                                    new ByteArrayInputStream(chunk.get(i)),
                                    1 << 18);
                }
                connection.commit();
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        if (!digests(desks).equals(before)) {
            throw new IllegalStateException("COPY brought other rows back");
        }
        return seconds;
    }

    /// One desk's rows of each table.
    private List<byte[]> takenOut(Connection connection, BenchDevice desk) throws IOException, SQLException {
        var rows = new ArrayList<byte[]>();
        for (var each : deskKept()) {
            var bytes = new ByteArrayOutputStream();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from " + each.table + " where device_id = '" + desk.id()
                                    + "' order by ctid) to stdout (format binary)",
                            bytes);
            rows.add(bytes.toByteArray());
        }
        return rows;
    }

    private List<String> digests(List<BenchDevice> desks) throws IOException, SQLException {
        var digests = new ArrayList<String>();
        for (var each : deskKept()) {
            digests.add(tables.one("select md5(string_agg(md5(t::text), '' order by md5(t::text))) from " + each.table
                    + " t where " + of(desks)));
        }
        return digests;
    }

    private static String of(List<BenchDevice> desks) {
        return "device_id in ("
                + String.join(
                        ",", desks.stream().map(each -> "'" + each.id() + "'").toList()) + ")";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
