package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Fills an empty registry with a whole city, a hundred times faster than person by person: `begin`, any number of
/// `batch`es (each one transaction, from any thread), `finish`. While it runs, the tables have neither indexes nor
/// foreign keys; `finish` puts them back and so checks every reference.
///
/// A load cut off by a crash leaves a row without an end: [#findLast] tells of it, and `begin` starts over on empty
/// tables.
@ApplicationScoped
public class CityLoad {
    private final Jdbi jdbi;
    private final LoadTables tables;
    private final Closure closure;
    private final PersonSecrets secrets;

    CityLoad(Jdbi jdbi, Closure closure, PersonSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.tables = new LoadTables(jdbi);
        this.closure = closure;
    }

    /// Outside of the container, as benchmarks and tests use it.
    ///
    /// @param keys folder of the keys that seal
    public static CityLoad on(Jdbi jdbi, Path keys) {
        return new CityLoad(jdbi, new Closure(jdbi), PersonSecrets.in(keys));
    }

    /// @param finishedAt none while it runs, and for ever if it was cut off
    public record Loaded(
            String label, Instant startedAt, @Nullable Instant finishedAt) {}

    public Optional<Loaded> findLast() {
        return jdbi.withHandle(h -> h.createQuery("""
                select label, started_at, finished_at from registry.city_loads order by id desc limit 1
                """).mapTo(Loaded.class).findOne());
    }

    /// Empties the tables of a city cut off half way and takes their indexes off. Refused where a city stands.
    ///
    /// @param label what is loaded, such as `citysim seed 1 scale 1`
    @Transactional
    public Outcome<String> begin(String label, Instant now) {
        return jdbi.inTransaction(h -> {
            h.execute("lock table registry.city_loads in exclusive mode");
            if (cityStands()) {
                return Outcome.refused(Refusal.conflict("registry.city-not-empty", Map.of("label", label)));
            }
            tables.strip();
            tables.empty();
            h.createUpdate("insert into registry.city_loads (id, label, started_at) values (:id, :label, :now)")
                    .bind("id", Ids.next())
                    .bind("label", label)
                    .bind("now", now)
                    .execute();
            return Outcome.done(label);
        });
    }

    /// Rows of any tables in one transaction; keep it to some ten thousand people.
    @Transactional
    public <R> R batch(Function<CityTables, R> rows) {
        return jdbi.inTransaction(h -> rows.apply(new CityTables(h, secrets)));
    }

    /// Puts the indexes and keys back, derives closure and counts, and only then says that the city stands. Call it
    /// outside of any transaction: each step is one of its own.
    ///
    /// @param asOf the day whose terms make the closure
    @Transactional(Transactional.TxType.NEVER)
    public void finish(LocalDate asOf, Instant now) {
        tables.dress();
        jdbi.useTransaction(h -> closure.derive(asOf));
        jdbi.useTransaction(h -> AreaTotals.derive(h));
        tables.settle();
        jdbi.useTransaction(h -> {
            tables.forgetDefinitions();
            h.createUpdate("update registry.city_loads set finished_at = :now where finished_at is null")
                    .bind("now", now)
                    .execute();
        });
    }

    /// How many rows each table of a city holds, by name; reads them all.
    public Map<String, Long> counts() {
        return tables.counts();
    }

    private boolean cityStands() {
        boolean people = jdbi.withHandle(h -> h.createQuery("select exists (select from registry.people)")
                .mapTo(boolean.class)
                .one());
        var last = findLast();
        return last.isPresent() ? last.get().finishedAt() != null : people;
    }

    /// The tables that a load fills, parents first.
    static final List<String> TABLES = List.of(
            "editions",
            "areas",
            "area_terms",
            "area_aliases",
            "area_closure",
            "area_counts",
            "buildings",
            "entrances",
            "dwellings",
            "households",
            "people",
            "organizations",
            "staff",
            "places",
            "place_areas",
            "street_nodes",
            "street_edges",
            "features");
}
