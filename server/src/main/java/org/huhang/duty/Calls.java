package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What happens to people after they were named: they confirm or decline, are withdrawn, come and go.
@ApplicationScoped
public class Calls {
    private final CallStore store;
    private final MusterStore musters;
    private final NoticeHolds notices;
    private final People people;
    private final Submissions submissions;
    private final Journal journal;

    Calls(
            CallStore store,
            MusterStore musters,
            NoticeHolds notices,
            People people,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.musters = musters;
        this.notices = notices;
        this.people = people;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's, of this change
    record Change(
            UUID id,
            DemandId demandId,
            PersonId personId,
            CallAct act,
            @Nullable String reason) {}

    /// Everybody ever named on these lines, as who they are now and each once.
    List<Call> list(Collection<DemandId> demands, Instant at) {
        var found = store.list(demands, at);
        var now = people.now(found.stream().map(Call::personId).toList());
        record Who(DemandId demandId, PersonId personId) {}
        Map<Who, Call> once = new LinkedHashMap<>();
        for (Call each : found) {
            var call = each.as(Objects.requireNonNull(now.get(each.personId())));
            once.merge(
                    new Who(call.demandId(), call.personId()),
                    call,
                    (one, other) -> one.called() || !other.called() ? one : other);
        }
        return List.copyOf(once.values());
    }

    /// As [#list] of one line, for who was ever named on it.
    private Optional<Call> find(DemandId demand, PersonId person, Instant at) {
        var known = people.known(List.of(person)).keySet();
        return store.list(List.of(demand), at).stream()
                .filter(call -> known.contains(call.personId()))
                .max((one, other) -> Boolean.compare(one.called(), other.called()));
    }

    /// The same change sent again is done already.
    @Transactional
    Outcome<DemandId> change(Change change, CallWay way, AccountId by, Instant now) {
        store.hold(change.demandId());
        if (store.knows(change.id())) {
            return submissions.first(change.id(), change).map(_ -> change.demandId());
        }
        var call = find(change.demandId(), change.personId(), now);
        var refused = refusal(change, call.orElse(null), now);
        return refused.isPresent()
                ? Outcome.refused(refused.get())
                : submissions.first(change.id(), change).map(first -> {
                    if (first) {
                        store.add(
                                change.id(),
                                change.demandId(),
                                List.of(call.orElseThrow().personId()),
                                change.act(),
                                way,
                                change.reason() == null ? null : change.reason().strip(),
                                by,
                                now);
                        journal.append(new CallsChanged(List.of(change.demandId())));
                    }
                    return change.demandId();
                });
    }

    /// Records who was named elsewhere, by an id that tells the same naming again.
    @Transactional
    public void recordNamed(UUID id, DemandId demand, Collection<PersonId> named, Instant at) {
        store.hold(demand);
        if (!store.knows(id)) {
            store.add(id, demand, named, CallAct.NAMED, CallWay.DESK, null, null, at);
            journal.append(new CallsChanged(List.of(demand)));
        }
    }

    private Optional<Refusal> refusal(Change change, @Nullable Call call, Instant now) {
        var reason = change.reason();
        if (change.act().wantsReason() && (reason == null || reason.isBlank())) {
            return Optional.of(Refusal.invalid("duty.why-not", "reason", Map.of()));
        }
        if (reason != null && reason.length() > Musters.LONGEST_TEXT) {
            return Optional.of(Refusal.invalid("duty.text-missing", "reason", Map.of("most", Musters.LONGEST_TEXT)));
        }
        if (call == null) {
            return Optional.of(Refusal.notFound("duty.never-named", Map.of()));
        }
        if (change.act() == CallAct.NAMED || !change.act().may(call.state(), call.arrivedAt() != null)) {
            return Optional.of(
                    Refusal.conflict("duty.not-after-that", Map.of("state", call.state(), "act", change.act())));
        }
        return change.act().engages() ? holdsNoMore(change.demandId(), now) : Optional.empty();
    }

    private Optional<Refusal> holdsNoMore(DemandId demand, Instant now) {
        return musters.findDemand(demand)
                .flatMap(each -> musters.find(each.musterId()))
                .flatMap(muster -> notices.refusal(muster.noticeId(), now));
    }
}
