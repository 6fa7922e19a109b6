package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Holders;
import org.huhang.access.Permission;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.WallClock;
import org.jspecify.annotations.Nullable;

/// Gives contacts to tracers: one by one, all of an area at once, back, or on to the next shift.
@ApplicationScoped
class Assigning {
    static final int MOST = 20_000;
    private static final int MOST_TRACERS = 100;

    private final FollowStore followed;
    private final AssignmentStore store;
    private final Holders holders;
    private final Scopes scopes;
    private final Submissions submissions;
    private final WallClock wall;

    Assigning(
            FollowStore followed,
            AssignmentStore store,
            Holders holders,
            Scopes scopes,
            Submissions submissions,
            WallClock wall) {
        this.followed = followed;
        this.store = store;
        this.holders = holders;
        this.scopes = scopes;
        this.submissions = submissions;
        this.wall = wall;
    }

    /// @param people of how many
    record Assigned(UUID actId, int people) {}

    /// @param accountId nothing: taken back
    record Given(
            UUID id,
            List<ContactKey> contacts,
            @Nullable AccountId accountId,
            @Nullable Instant shiftEnd) {}

    /// @param areaId where they live; nothing: wherever the one who spreads may see them
    record Spread(
            UUID id,
            @Nullable AreaId areaId,
            List<AccountId> accountIds,
            @Nullable Instant shiftEnd) {}

    /// @param from who leaves the shift, and to whom all goes that is still open
    record HandedOver(
            UUID id,
            AccountId from,
            List<AccountId> accountIds,
            @Nullable Instant shiftEnd) {}

    /// Contacts that are named: all of them, or none and why.
    @Transactional
    Outcome<Assigned> give(Given wanted, AccountId by, Instant now) {
        var wrong = wrongEnd(wanted.shiftEnd(), now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        store.lock();
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return done(wanted.id());
            }
            var refusal = refusalOf(wanted, now);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Map<ContactKey, Optional<AccountId>> given = new LinkedHashMap<>();
            wanted.contacts().forEach(each -> given.put(each, Optional.ofNullable(wanted.accountId())));
            return write(
                    wanted.id(),
                    wanted.accountId() == null ? AssignmentKind.TAKEN_BACK : AssignmentKind.GIVEN,
                    given,
                    wanted.shiftEnd(),
                    by,
                    now);
        });
    }

    private Optional<Refusal> refusalOf(Given wanted, Instant now) {
        if (wanted.contacts().isEmpty() || wanted.contacts().size() > MOST) {
            return Optional.of(Refusal.invalid("tracing.contacts-count", "contacts", Map.of("most", MOST)));
        }
        if (new HashSet<>(wanted.contacts()).size() < wanted.contacts().size()) {
            return Optional.of(Refusal.invalid("tracing.contact-twice", "contacts", Map.of()));
        }
        var known = followed.listByKeys(wanted.contacts(), now);
        var unknown = wanted.contacts().size() - known.size();
        if (unknown > 0) {
            return Optional.of(Refusal.conflict("tracing.contacts-unknown", Map.of("count", unknown)));
        }
        if (wanted.accountId() == null) {
            return Optional.empty();
        }
        var over =
                known.values().stream().filter(each -> !each.state().isOpen()).count();
        if (over > 0) {
            return Optional.of(Refusal.conflict("tracing.contacts-over", Map.of("count", over)));
        }
        return refusalOf(List.of(wanted.accountId()), known.values());
    }

    /// All whom nobody on shift follows, evenly: whoever has least gets the next.
    @Transactional
    Outcome<Assigned> spread(
            Spread wanted, FollowFilter seen, @Nullable Set<AreaId> within, AccountId by, Instant now) {
        store.lock();
        return submissions
                .first(wanted.id(), wanted)
                .then(first -> first
                        ? spread(
                                wanted.id(),
                                AssignmentKind.SPREAD,
                                followed.list(seen.untracedOpen(within), now, 0, MOST),
                                wanted.accountIds(),
                                seen,
                                wanted.shiftEnd(),
                                by,
                                now)
                        : done(wanted.id()));
    }

    /// What is open of one who leaves goes to others.
    @Transactional
    Outcome<Assigned> handOver(HandedOver wanted, FollowFilter seen, AccountId by, Instant now) {
        if (wanted.accountIds().contains(wanted.from())) {
            return Outcome.refused(Refusal.invalid("tracing.handed-to-oneself", "accountIds", Map.of()));
        }
        store.lock();
        return submissions
                .first(wanted.id(), wanted)
                .then(first -> first
                        ? spread(
                                wanted.id(),
                                AssignmentKind.HANDED_OVER,
                                followed.list(seen.ofTracer(wanted.from()), now, 0, MOST),
                                wanted.accountIds(),
                                seen,
                                wanted.shiftEnd(),
                                by,
                                now)
                        : done(wanted.id()));
    }

    private Outcome<Assigned> spread(
            UUID id,
            AssignmentKind kind,
            List<Followed> contacts,
            List<AccountId> accounts,
            FollowFilter seen,
            @Nullable Instant shiftEnd,
            AccountId by,
            Instant now) {
        var wrong = wrongEnd(shiftEnd, now);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (accounts.isEmpty() || accounts.size() > MOST_TRACERS || new HashSet<>(accounts).size() < accounts.size()) {
            return Outcome.refused(
                    Refusal.invalid("tracing.tracers-count", "accountIds", Map.of("most", MOST_TRACERS)));
        }
        if (contacts.isEmpty()) {
            return Outcome.refused(Refusal.conflict("tracing.nobody-to-assign", Map.of()));
        }
        var refusal = refusalOf(accounts, contacts);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var known = followed.loads(FollowFilter.everything(seen.seen(), seen.reader()), now).stream()
                .filter(each -> each.accountId() != null)
                .collect(Collectors.toMap(FollowStore.Load::accountId, FollowStore.Load::people));
        Map<AccountId, Integer> loads = new LinkedHashMap<>();
        accounts.forEach(each -> loads.put(each, Objects.requireNonNullElse(known.get(each), 0)));
        Map<ContactKey, Optional<AccountId>> given = new LinkedHashMap<>();
        SpreadRule.spread(contacts.stream().map(Followed::key).toList(), loads)
                .forEach((contact, account) -> given.put(contact, Optional.of(account)));
        return write(id, kind, given, shiftEnd, by, now);
    }

    /// Whoever is given a contact traces where it lives, or where its case is.
    private Optional<Refusal> refusalOf(List<AccountId> accounts, Collection<Followed> contacts) {
        var held = holders.list(Permission.CONTACTS_FOLLOW, wall.now()).stream()
                .collect(Collectors.groupingBy(Holders.Holding::accountId));
        var areas = new HashSet<AreaId>();
        contacts.forEach(each -> {
            areas.add(each.areaId());
            areas.add(each.caseAreaId());
        });
        var wrong = new ArrayList<String>();
        for (AccountId account : accounts) {
            var holdings = held.get(account);
            if (holdings == null) {
                return Optional.of(Refusal.invalid("tracing.no-tracer", "accountId", Map.of()));
            }
            var reached =
                    scopes.within(holdings.stream().map(Holders.Holding::areaId).toList(), areas);
            if (contacts.stream()
                    .anyMatch(each -> !reached.contains(each.areaId()) && !reached.contains(each.caseAreaId()))) {
                wrong.add(holdings.getFirst().displayName());
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "tracing.tracer-elsewhere", "accountId", Map.of("who", String.join("、", wrong))));
    }

    private static Optional<Refusal> wrongEnd(@Nullable Instant shiftEnd, Instant now) {
        return shiftEnd != null && !shiftEnd.isAfter(now)
                ? Optional.of(Refusal.invalid("tracing.shift-over", "shiftEnd", Map.of()))
                : Optional.empty();
    }

    private Outcome<Assigned> write(
            UUID id,
            AssignmentKind kind,
            Map<ContactKey, Optional<AccountId>> given,
            @Nullable Instant shiftEnd,
            AccountId by,
            Instant now) {
        store.add(new AssignmentStore.AssignmentAct(id, kind, shiftEnd, by, now), given);
        return Outcome.done(new Assigned(id, given.size()));
    }

    private Outcome<Assigned> done(UUID id) {
        return Outcome.done(new Assigned(id, store.countOf(id)));
    }
}
