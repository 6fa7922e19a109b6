package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.tracing.SecondaryRelease.Verdict;

/// Secondary contacts: what their rule still asks of each, and the release of those of whom it asks nothing more.
@ApplicationScoped
class Releases {
    static final int MOST = 2_000;

    private final FollowStore followed;
    private final ReleaseStore store;
    private final Schedules schedules;
    private final Submissions submissions;

    Releases(FollowStore followed, ReleaseStore store, Schedules schedules, Submissions submissions) {
        this.followed = followed;
        this.store = store;
        this.schedules = schedules;
        this.submissions = submissions;
    }

    /// @param refused how many of those named do not meet the conditions, and were not released
    record Released(UUID actId, int people, int refused) {}

    record Release(UUID id, List<ContactKey> contacts) {}

    /// Of each that has a rule; the tests of all close contacts behind them in the same two questions.
    Map<ContactKey, Verdict> judge(Collection<Followed> contacts, Instant now) {
        var rules = store.rules();
        var secondary = contacts.stream()
                .filter(each -> each.contactClass() == ContactClass.SECONDARY
                        && each.wasApproved()
                        && rules.containsKey(each.edition()))
                .toList();
        if (secondary.isEmpty()) {
            return Map.of();
        }
        var vias = followed.vias(secondary.stream().map(Followed::key).toList());
        var linked = followed.listByKeys(linkedKeys(vias), now);
        var planned = schedules.list(Stream.concat(secondary.stream(), linked.values().stream())
                .collect(Collectors.toMap(Followed::key, each -> each, (one, _) -> one))
                .values());
        var verdicts = new HashMap<ContactKey, Verdict>();
        for (Followed each : secondary) {
            var own = planned.get(each.key());
            if (own != null) {
                var behind = behind(each, vias.getOrDefault(each.key(), List.of()), planned);
                verdicts.put(
                        each.key(),
                        Objects.requireNonNull(rules.get(each.edition())).judge(own.days(), own.tests(), behind));
            }
        }
        return verdicts;
    }

    private static List<ContactKey> linkedKeys(Map<ContactKey, List<PersonId>> vias) {
        var keys = new ArrayList<ContactKey>();
        vias.forEach((of, people) -> people.forEach(via -> keys.add(new ContactKey(of.caseId(), via))));
        return keys;
    }

    /// A close contact who is not approved, or is none any more, has no tests that count: it waits.
    private static List<SecondaryRelease.Linked> behind(
            Followed of, List<PersonId> vias, Map<ContactKey, Schedules.Planned> planned) {
        return vias.stream()
                .map(via -> planned.get(new ContactKey(of.caseId(), via)))
                .map(each -> each == null
                        ? new SecondaryRelease.Linked(List.of(), List.of())
                        : new SecondaryRelease.Linked(each.days(), each.tests()))
                .toList();
    }

    @Transactional
    Outcome<Released> release(Release wanted, AccountId by, Instant now) {
        var named = new HashSet<>(wanted.contacts());
        if (named.isEmpty() || named.size() > MOST) {
            return Outcome.refused(Refusal.invalid("tracing.contacts-count", "contacts", Map.of("most", MOST)));
        }
        store.lock();
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                int people = store.countOf(wanted.id());
                return Outcome.done(new Released(wanted.id(), people, named.size() - people));
            }
            var known = followed.listByKeys(named, now);
            var verdicts = judge(known.values(), now);
            var released = known.values().stream()
                    .filter(each -> each.state().isOpen() && verdicts.get(each.key()) instanceof Verdict.Release)
                    .toList();
            if (released.isEmpty()) {
                return Outcome.refused(Refusal.conflict("tracing.nobody-to-release", Map.of()));
            }
            store.add(wanted.id(), released, by, now);
            return Outcome.done(new Released(wanted.id(), released.size(), named.size() - released.size()));
        });
    }
}
