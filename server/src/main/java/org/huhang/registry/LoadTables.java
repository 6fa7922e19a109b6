package org.huhang.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Takes indexes, primary keys and foreign keys off the tables of a city and puts them back as they were. What was
/// taken off is kept in a table, in the same transaction: a crash at any point loses no definition.
final class LoadTables {
    /// An index on 1.5 million rows keeps one core busy; two at once keep two.
    private static final int CORES = 2;

    private static final int KEYS = 1;
    private static final int INDEXES = 2;
    private static final int REFERENCES = 3;

    private final Jdbi jdbi;

    LoadTables(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Definition(String name, int rank, String definition) {}

    void strip() {
        jdbi.useHandle(h -> {
            // References first, or their target keys cannot go.
            for (int rank : List.of(REFERENCES, KEYS, INDEXES)) {
                for (Definition found : standing()) {
                    if (found.rank == rank) {
                        h.createUpdate("""
                                insert into registry.load_definitions (name, rank, definition)
                                values (:name, :rank, :definition)
                                on conflict (name) do nothing
                                """)
                                .bind("name", found.name)
                                .bind("rank", found.rank)
                                .bind("definition", found.definition)
                                .execute();
                        h.execute(dropping(found));
                    }
                }
            }
        });
    }

    void empty() {
        var every = new ArrayList<>(CityLoad.TABLES);
        every.addAll(List.of(
                "registrations",
                "corrections",
                "unsealed_people",
                "unsealed_corrections",
                "unresolved_names",
                "name_resolutions"));
        jdbi.useHandle(h -> h.execute(
                "truncate " + every.stream().map(table -> "registry." + table).collect(Collectors.joining(", "))));
    }

    /// Keys and indexes first, two at a time, then references, which look into them.
    void dress() {
        var definitions =
                jdbi.withHandle(h -> h.createQuery("""
                select name, rank, definition
                  from registry.load_definitions
                 order by rank, (definition like '%registry.people %') desc, name
                """).mapTo(Definition.class).list());
        var standing = standing().stream().map(Definition::name).collect(Collectors.toSet());
        for (int rank : List.of(KEYS, INDEXES, REFERENCES)) {
            together(definitions.stream()
                    .filter(definition -> definition.rank == rank && !standing.contains(definition.name))
                    .map(Definition::definition)
                    .toList());
        }
    }

    /// Statistics for the planner, and the visibility map without which no index alone can answer.
    void settle() {
        together(CityLoad.TABLES.reversed().stream()
                .map(table -> "vacuum (analyze) registry." + table)
                .toList());
    }

    void forgetDefinitions() {
        jdbi.useHandle(h -> h.execute("delete from registry.load_definitions"));
    }

    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (String table : CityLoad.TABLES) {
            counts.put(
                    table,
                    jdbi.withHandle(h -> h.createQuery("select count(*) from registry." + table)
                            .mapTo(Long.class)
                            .one()));
        }
        return counts;
    }

    private List<Definition> standing() {
        return jdbi.withHandle(h -> h.createQuery("""
                with tables as (
                    select oid, oid::regclass::text as name from pg_class
                     where relnamespace = 'registry'::regnamespace and relname = any(:tables))
                select c.conrelid::regclass || ' ' || c.conname as name,
                       case c.contype when 'f' then 3 else 1 end as rank,
                       'alter table ' || c.conrelid::regclass || ' add constraint ' || c.conname || ' '
                           || pg_get_constraintdef(c.oid) as definition
                  from pg_constraint c
                 where (c.conrelid in (select oid from tables) or c.confrelid in (select oid from tables))
                   and c.contype in ('p', 'u', 'f')
                   and c.conrelid::regclass::text like 'registry.%'
                union all
                select i.indexrelid::regclass::text, 2, pg_get_indexdef(i.indexrelid)
                  from pg_index i
                 where i.indrelid in (select oid from tables)
                   and not exists (
                       select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
                 order by name
                """)
                .bindArray("tables", String.class, CityLoad.TABLES)
                .mapTo(Definition.class)
                .list());
    }

    private static String dropping(Definition found) {
        if (found.rank == INDEXES) {
            return "drop index " + found.name;
        }
        int space = found.name.indexOf(' ');
        return "alter table " + found.name.substring(0, space) + " drop constraint " + found.name.substring(space + 1);
    }

    /// Each statement on a connection and in a transaction of its own, a few at a time.
    private void together(List<String> statements) {
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            List<Callable<Integer>> jobs = statements.stream()
                    .map(statement -> (Callable<Integer>) () -> jdbi.withHandle(h -> h.execute(statement)))
                    .toList();
            for (Future<Integer> job : threads.invokeAll(jobs)) {
                job.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while indexes were built", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the loaded city does not hold together", e.getCause());
        }
    }
}
