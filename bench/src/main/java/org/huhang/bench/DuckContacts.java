package org.huhang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.duckdb.DuckDBConnection;
import org.huhang.contacts.DayVisits;

/// DuckDB with the visits twice: sorted by person, from where a case's are read, and by place and start, where
/// others are looked for. Of its plans the hash join with the times as a condition was the best in trials.
final class DuckContacts implements ContactsPeer, AutoCloseable {
    private static final String JOIN = "join by_place o on o.place = c.place and o.s < c.e and o.e > c.s";

    private final Connection connection;
    private final SqlContacts sql;

    DuckContacts(Path folder, ContactsCity city) throws SQLException, IOException {
        Files.createDirectories(folder);
        connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("visits.duckdb"));
        sql = new SqlContacts(connection, JOIN);
        long start = System.nanoTime();
        try (var statement = connection.createStatement()) {
            statement.execute("set threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute("set memory_limit = '8GB'");
            statement.execute("set temp_directory = '" + folder.resolve("spill") + "'");
            statement.execute("create table wanted (person integer)");
            statement.execute(
                    "create table visits (person integer, place integer, day integer, s integer, e integer, near boolean)");
            load(city);
            statement.execute("create table by_person as select * from visits order by person, s");
            statement.execute("create table by_place as select * from visits order by place, s");
            statement.execute("drop table visits");
            statement.execute("checkpoint");
        }
        System.out.printf(
                Locale.ROOT,
                "DuckDB: loaded and sorted in %.1f s, %.1f bytes a visit and table%n",
                (System.nanoTime() - start) / 1e9,
                Files.size(folder.resolve("visits.duckdb")) / 2.0 / city.visits);
    }

    private void load(ContactsCity city) throws SQLException {
        var duck = connection.unwrap(DuckDBConnection.class);
        try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "visits")) {
            for (DayVisits day : city.days) {
                for (int each = 0; each < day.size(); each++) {
                    int start = day.day() * 86_400 + day.start(each);
                    appender.beginRow();
                    appender.append(day.person(each));
                    appender.append(day.place(each));
                    appender.append(day.day());
                    appender.append(start);
                    appender.append(start + day.seconds(each));
                    appender.append(!city.crowds.get(day.place(each)));
                    appender.endRow();
                }
            }
        }
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public ContactsAnswer first(int person) throws SQLException {
        return sql.first(person);
    }

    @Override
    public ContactsAnswer second(int person) throws SQLException {
        return sql.second(person);
    }

    @Override
    public ContactsAnswer many(int[] people) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from wanted");
        }
        var duck = connection.unwrap(DuckDBConnection.class);
        try (var appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "wanted")) {
            for (int person : people) {
                appender.beginRow();
                appender.append(person);
                appender.endRow();
            }
        }
        return sql.many();
    }

    /// The quicker of both ways.
    @Override
    public ContactsAnswer pairs(int day) throws SQLException {
        return sql.pairsBySweep(day);
    }

    @Override
    public ContactsAnswer pairMinutes(int day) throws SQLException {
        return sql.pairMinutes(day);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
