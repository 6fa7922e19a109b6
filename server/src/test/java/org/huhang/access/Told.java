package org.huhang.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Whether the audit log was told of operations that the walk of permissions has no secret for.
final class Told {
    private Told() {}

    static void of(Jdbi jdbi, SignedIn by, String... operations) {
        for (String operation : operations) {
            var entries = jdbi.withHandle(h -> h.createQuery("""
                    select id from access.audit_pending where what = :what and account_id = :account
                    union all
                    select id from access.audit_entries where what = :what and account_id = :account
                    """)
                    .bind("what", operation)
                    .bind("account", by.account())
                    .mapTo(String.class)
                    .list());
            assertEquals(false, List.of().equals(entries), operation + " leaves no entry in the audit log");
        }
    }
}
