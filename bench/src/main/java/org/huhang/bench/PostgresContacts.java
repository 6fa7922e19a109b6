package org.huhang.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huhang.contacts.DayVisits;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// PostgreSQL with a btree over place and start that holds all a question needs, bounded from below by the longest
/// stay of each place; a GiST index over spans was slower in trials. Two backends, as many as there are cores here.
final class PostgresContacts implements ContactsPeer, AutoCloseable {
    private static final String JOIN = """
            join longest l on l.place = c.place
            join lateral (select * from by_place v
                           where v.place = c.place and v.s < c.e and v.s > c.s - l.seconds and v.e > c.s) o on true""";
    private static final int BUFFER = 1 << 20;
    private static final short FIELDS = 6;

    private final Connection connection;
    private final SqlContacts sql;

    PostgresContacts(Tables tables, ContactsCity city) throws SQLException, IOException {
        connection = tables.connect();
        sql = new SqlContacts(connection, JOIN);
        long start = System.nanoTime();
        execute(
                "create unlogged table visits"
                        + " (person int not null, place int not null, day int not null, s int not null, e int not null,"
                        + " near boolean not null)",
                "create view by_person as select * from visits",
                "create view by_place as select * from visits",
                "create unlogged table wanted (person int primary key)");
        load(city);
        double loaded = (System.nanoTime() - start) / 1e9;
        execute(
                "set maintenance_work_mem = '1GB'",
                "set work_mem = '256MB'",
                "set jit = off",
                "create index on visits (place, s) include (e, person, day, near)",
                "create index on visits (person, s)",
                "create unlogged table longest as select place, max(e - s) as seconds from visits group by place",
                "alter table longest add primary key (place)",
                "vacuum (analyze) visits",
                "analyze longest");
        System.out.printf(
                Locale.ROOT,
                "PostgreSQL: loaded in %.1f s, with its indexes %.1f s%n",
                loaded,
                (System.nanoTime() - start) / 1e9);
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private void load(ContactsCity city) throws SQLException, IOException {
        var copy =
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy visits from stdin (format binary)");
        try (var out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER))) {
            out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(0);
            out.writeInt(0);
            for (DayVisits day : city.days) {
                for (int each = 0; each < day.size(); each++) {
                    int start = day.day() * 86_400 + day.start(each);
                    out.writeShort(FIELDS);
                    write(out, day.person(each));
                    write(out, day.place(each));
                    write(out, day.day());
                    write(out, start);
                    write(out, start + day.seconds(each));
                    out.writeInt(1);
                    out.writeByte(city.crowds.get(day.place(each)) ? 0 : 1);
                }
            }
            out.writeShort(-1);
        }
    }

    private static void write(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    @Override
    public String name() {
        return "postgresql";
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
        execute(
                "truncate wanted",
                "insert into wanted values "
                        + Arrays.stream(people)
                                .mapToObj(person -> "(" + person + ")")
                                .collect(Collectors.joining(", ")),
                "analyze wanted");
        return sql.many();
    }

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
