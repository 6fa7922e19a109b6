package org.huhang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Looks through every column of every table of every schema for what must not lie there in the clear: in text, in
/// JSON, in bytes.
public final class ClearScan {
    /// What is kept for good, and as it came.
    private static final List<String> LASTING = List.of(
            "access.audit_pending", "access.audit_entries", "access.device_records", "duty.presence", "shared.events");

    private final Jdbi database;

    public ClearScan(Jdbi database) {
        this.database = database;
    }

    private record Column(String table, String name, String type) {}

    /// Where any of them lies; it finds first what it hides itself, or says nothing about the rest.
    public List<String> find(List<String> secrets) {
        assertSeesWhatLiesInTheClear(secrets.getFirst());
        var columns = columns();
        assertTrue(columns.size() > 100, "every schema is looked at: " + columns.size());
        var tables = columns.stream().map(Column::table).collect(Collectors.toSet());
        assertTrue(tables.containsAll(LASTING), "the logs are looked at: " + tables);
        var found = new ArrayList<String>();
        for (Column column : columns) {
            holding(column, secrets).forEach(secret -> found.add(column + " " + secret));
        }
        return found;
    }

    private void assertSeesWhatLiesInTheClear(String secret) {
        database.useTransaction(h -> {
            h.execute("create table shared.clear_for_test (a text, b jsonb, c bytea)");
            h.execute(
                    "insert into shared.clear_for_test values (?, jsonb_build_object('x', ?), ?)",
                    "before " + secret,
                    secret + " after",
                    ("," + secret + ",").getBytes(StandardCharsets.UTF_8));
        });
        for (String name : List.of("a", "b", "c")) {
            var column = columns().stream()
                    .filter(each -> each.table().equals("shared.clear_for_test")
                            && each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertEquals(List.of(secret), holding(column, List.of("absent", secret)), name);
        }
        database.useHandle(h -> h.execute("drop table shared.clear_for_test"));
    }

    private List<Column> columns() {
        return database.withHandle(h -> h.createQuery("""
                select n.nspname || '.' || c.relname as table, a.attname as name, t.typname as type
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_type t on t.oid = a.atttypid
                 where c.relkind in ('r', 'p', 'm') and a.attnum > 0 and not a.attisdropped
                   and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                """).mapTo(Column.class).list());
    }

    /// Any type that can be shown as text is; digits look the same in UTF-8 and GB18030.
    private List<String> holding(Column column, List<String> secrets) {
        var held = column.type().equals("bytea")
                ? "position(convert_to(s.secret, 'UTF8') in t.\"%s\") > 0"
                : "position(s.secret in cast(t.\"%s\" as text)) > 0";
        return database.withHandle(h -> h.createQuery("select s.secret from unnest(:secrets) as s (secret) where exists"
                        + " (select from " + column.table() + " t where " + held.formatted(column.name()) + ")")
                .bind("secrets", secrets.toArray(String[]::new))
                .mapTo(String.class)
                .list());
    }
}
