package org.huhang.shared;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/// One schema and one Flyway history per module, run in ladder order.
@Singleton
class Migrations {
    private static final String NEWEST = "latest";

    private final DataSource database;
    private final KeysOfDatabase keys;
    private final List<AfterMigrations> after;
    private final AtomicBoolean done = new AtomicBoolean();

    Migrations(DataSource database, KeysOfDatabase keys, @All List<AfterMigrations> after) {
        this.database = database;
        this.keys = keys;
        this.after = after;
    }

    /// Brings the database to this version, once per start; a second call does nothing.
    void run() {
        if (done.compareAndSet(false, true)) {
            migrate(database);
            keys.check();
            after.forEach(AfterMigrations::run);
        }
    }

    /// Opening a history for each module takes half a second, a fifth of a start, and nearly always finds
    /// nothing to do: so the digest of what ran last is asked first.
    static void migrate(DataSource database) {
        var jdbi = Databases.jdbi(database);
        var carried = MigrationFiles.digest();
        if (!last(jdbi).equals(Optional.of(carried))) {
            Ladder.MODULES.stream().filter(MigrationFiles::exist).forEach(module -> migrate(database, module, NEWEST));
            jdbi.useHandle(h -> h.createUpdate("""
                    insert into shared.migrated (digest) values (:digest)
                    on conflict (only_row) do update set digest = excluded.digest
                    """).bind("digest", carried).execute());
        }
    }

    static void migrate(DataSource database, String module, String version) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .schemas(module)
                .defaultSchema(module)
                .table("flyway_history")
                .locations("classpath:db/" + module)
                .target(version)
                .load()
                .migrate();
    }

    private static Optional<String> last(Jdbi jdbi) {
        return jdbi.withHandle(h -> {
            boolean kept = h.createQuery("select to_regclass('shared.migrated') is not null")
                    .mapTo(boolean.class)
                    .one();
            return kept
                    ? h.createQuery("select digest from shared.migrated")
                            .mapTo(String.class)
                            .findOne()
                    : Optional.empty();
        });
    }
}
