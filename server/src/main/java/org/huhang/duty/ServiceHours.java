package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.shared.PersonId;

/// How long people stood at posts: from what their own accounts signed there, never from what anybody claims.
@ApplicationScoped
class ServiceHours {
    /// Of one reading; a year of three stays a day for eighty people.
    private static final int MOST_SIGNS = 100_000;

    private final PresenceStore presence;
    private final Accounts accounts;

    ServiceHours(PresenceStore presence, Accounts accounts) {
        this.presence = presence;
        this.accounts = accounts;
    }

    /// By whom it was asked for; who never signed has none.
    Map<PersonId, List<ServiceSession>> sessions(Collection<PersonId> people, Duration longest) {
        Map<AccountId, PersonId> holders = new HashMap<>();
        for (var holder : accounts.listHoldersOf(people)) {
            var person = holder.personId();
            if (person != null) {
                holders.put(holder.id(), person);
            }
        }
        Map<PersonId, List<Presence>> signs = new HashMap<>();
        for (Presence sign : presence.listOf(holders.keySet(), MOST_SIGNS)) {
            var person = holders.get(sign.accountId());
            if (person != null) {
                signs.computeIfAbsent(person, _ -> new ArrayList<>()).add(sign);
            }
        }
        Map<PersonId, List<ServiceSession>> sessions = new HashMap<>();
        signs.forEach((person, of) -> sessions.put(person, ServiceSession.of(of, longest)));
        return sessions;
    }
}
