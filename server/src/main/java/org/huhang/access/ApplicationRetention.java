package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.huhang.shared.Chore;

/// What an applicant said is kept until it is used, replaced or expired; then its key is destroyed, so that no copy
/// of the row opens any more.
@ApplicationScoped
class ApplicationRetention implements Chore {
    private static final int AT_ONCE = 500;

    private final ApplicationStore store;
    private final ApplicationSecrets secrets;

    ApplicationRetention(ApplicationStore store, ApplicationSecrets secrets) {
        this.store = store;
        this.secrets = secrets;
    }

    @Override
    public void run(Instant now) {
        var keys = store.listKeysThatAreOver(now, AT_ONCE);
        if (!keys.isEmpty()) {
            secrets.destroy(keys);
            store.clear(keys);
        }
    }
}
