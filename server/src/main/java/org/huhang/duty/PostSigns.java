package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What was signed at posts, for the module that knows who should have stood there.
@ApplicationScoped
public class PostSigns {
    /// Of one reading; a day of a city's posts is some ten thousand.
    private static final int MOST = 50_000;

    private final PresenceStore presence;
    private final Accounts accounts;
    private final People people;

    PostSigns(PresenceStore presence, Accounts accounts, People people) {
        this.presence = presence;
        this.accounts = accounts;
        this.people = people;
    }

    /// Somebody signed in or out.
    ///
    /// @param personId who holds the account now, where the registry knows them
    /// @param displayName the account's
    /// @param areaId the device's
    /// @param in false for signing out
    /// @param postId which post, where the device knew
    /// @param post its name as it stood on the device
    /// @param at by the city's time
    public record PostSign(
            AccountId accountId,
            String displayName,
            @Nullable PersonId personId,
            AreaId areaId,
            boolean in,
            @Nullable UUID postId,
            String post,
            Instant at) {}

    /// All that was signed, at whatever post, by these people and by everybody who signed at one of these
    /// posts, after one instant and not after another, in the order of time: who signs in elsewhere has left.
    ///
    /// @param names of the posts, for devices that knew no more
    public List<PostSign> list(
            Collection<UUID> posts,
            Collection<String> names,
            Collection<PersonId> expected,
            Instant after,
            Instant until) {
        Set<AccountId> asked = new HashSet<>(presence.listAccountsAt(posts, names, after, until, MOST));
        accounts.listHoldersOf(people.known(expected).keySet()).forEach(holder -> asked.add(holder.id()));
        var signs = presence.listBetween(asked, after, until, MOST);
        Map<AccountId, Accounts.Holder> holders = new HashMap<>();
        accounts.listHolders(asked).forEach(holder -> holders.put(holder.id(), holder));
        Set<PersonId> known = new HashSet<>();
        holders.values().forEach(holder -> {
            var person = holder.personId();
            if (person != null) {
                known.add(person);
            }
        });
        var now = people.now(known);
        return signs.stream()
                .map(sign -> {
                    var holder = holders.get(sign.accountId());
                    var person = holder == null ? null : holder.personId();
                    return new PostSign(
                            sign.accountId(),
                            holder == null ? "" : holder.displayName(),
                            person == null ? null : now.get(person),
                            sign.areaId(),
                            sign.kind() == Presence.PresenceKind.POST_SIGN_IN,
                            sign.postId(),
                            sign.post(),
                            sign.occurredAt());
                })
                .toList();
    }
}
