package org.huhang.shared;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.util.Map;

/// The database under the tests with Quarkus. One start of the server serves them all; before each class
/// the database is made anew under it, so each class begins with an empty city. (The server's open
/// connections are cut by this: that it survives is part of what is tested.)
///
/// Name it on each such class: `@QuarkusTestResource(House.class)`.
public class House implements QuarkusTestResourceLifecycleManager, QuarkusTestBeforeClassCallback {
    static final String DATABASE = "house";

    @Override
    public Map<String, String> start() {
        TestPostgres.get().replace(DATABASE);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                TestPostgres.get().address() + DATABASE,
                "quarkus.datasource.username",
                EmbeddedPostgres.USER,
                "quarkus.datasource.password",
                TestPostgres.get().password());
    }

    @Override
    public void stop() {}

    @Override
    public void beforeClass(Class<?> testClass) {
        TestPostgres.get().replace(DATABASE);
    }
}
