package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.TreeSet;

/// Answers who an account is and what it may do.
@ApplicationScoped
class WhoAmI {
    private final Accounts accounts;
    private final Grants grants;
    private final Names names;

    WhoAmI(Accounts accounts, Grants grants, Names names) {
        this.accounts = accounts;
        this.grants = grants;
        this.names = names;
    }

    Me get(AccountId id, Instant now) {
        var account = accounts.find(id).orElseThrow();
        var held = grants.list(id, now);
        var permissions = new TreeSet<Permission>();
        held.forEach(grant -> permissions.addAll(grant.role().permissions()));
        return new Me(
                account.id(), account.displayName(), account.login(), account.personId(), names.of(held), permissions);
    }
}
