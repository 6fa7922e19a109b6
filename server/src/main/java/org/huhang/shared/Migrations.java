package org.huhang.shared;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// One schema and one Flyway history per module, run in ladder order.
@Singleton
class Migrations {
    private final DataSource database;
    private final AtomicBoolean done = new AtomicBoolean();

    Migrations(DataSource database) {
        this.database = database;
    }

    /// Brings the database to this version, once per start; a second call does nothing.
    void run() {
        if (done.compareAndSet(false, true)) {
            migrate(database);
        }
    }

    static void migrate(DataSource database) {
        for (String module : Ladder.MODULES) {
            if (Migrations.class.getResource("/db/" + module) == null) {
                continue;
            }
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .schemas(module)
                    .defaultSchema(module)
                    .table("flyway_history")
                    .locations("classpath:db/" + module)
                    .load()
                    .migrate();
        }
    }
}
