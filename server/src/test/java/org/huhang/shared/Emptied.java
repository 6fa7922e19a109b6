package org.huhang.shared;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Empties tables under a running server, whose consumers may be at work on them: PostgreSQL then ends one of
/// the two, and when that is the test, it tries again.
public final class Emptied {
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 10;

    private Emptied() {}

    /// @param tables with their schemas, parted by commas
    public static void tables(Jdbi jdbi, String tables) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbi.useHandle(h -> h.execute("truncate " + tables + " cascade"));
                return;
            } catch (UnableToExecuteStatementException e) {
                boolean again = e.getCause() instanceof java.sql.SQLException cause
                        && DEADLOCK.equals(cause.getSQLState())
                        && attempt < TRIES;
                if (!again) {
                    throw e;
                }
            }
        }
    }
}
