package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.duty.PlacingLock;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Puts a draft in force and tells whom it concerns. Of two who publish at once the second is refused and hears of the
/// first.
@ApplicationScoped
class Publishing {
    private final PublicationStore store;
    private final DraftStore drafts;
    private final Drafts keeping;
    private final PlanStore plans;
    private final PlanLoader loader;
    private final Clashes clashes;
    private final PlacingLock placing;
    private final People people;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Journal journal;

    Publishing(
            PublicationStore store,
            DraftStore drafts,
            Drafts keeping,
            PlanStore plans,
            PlanLoader loader,
            Clashes clashes,
            PlacingLock placing,
            People people,
            Accounts accounts,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.drafts = drafts;
        this.keeping = keeping;
        this.plans = plans;
        this.loader = loader;
        this.clashes = clashes;
        this.placing = placing;
        this.people = people;
        this.accounts = accounts;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's
    /// @param replaces what was in force when the client looked; none when nothing was
    record NewPublication(
            PublicationId id, DraftId draftId, @Nullable PublicationId replaces, String reason) {}

    @Transactional
    Outcome<PublicationId> publish(PlanId plan, NewPublication wanted, @Nullable AccountId by, Instant now) {
        plans.hold(plan);
        if (store.find(wanted.id()).isPresent()) {
            return submissions.first(wanted.id().value(), wanted).map(_ -> wanted.id());
        }
        var latest = store.findLatest(plan);
        var wrong = wrong(plan, wanted, latest);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        int[] before = latest.map(each -> drafts.holders(each.draftId())).orElse(new int[0]);
        var change = new PlanChange(
                plan, plans.listSeats(plan), plans.listPeople(plan), before, drafts.holders(wanted.draftId()));
        var gone = plans.listGone(plan);
        var put = latest.isEmpty()
                ? PutInForce.first(change.seats, change.draft)
                : PutInForce.of(change.seats, before, change.draft, meant(wanted.draftId(), change, now), gone, now);
        var clash = clash(change, put, now);
        return clash.isPresent()
                ? Outcome.refused(clash.get())
                : submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        put(wanted, change, put, by, now);
                        plans.letGo(plan, wanted.id(), change.leaving(gone, latest.isEmpty(), now));
                    }
                    return wanted.id();
                });
    }

    private Set<Integer> meant(DraftId draft, PlanChange change, Instant now) {
        var begun = change.changed(seat -> PutInForce.isRunning(seat, now));
        return begun.isEmpty() ? Set.of() : drafts.meant(draft, begun, change.before);
    }

    /// What is looked at beyond the plan stays so until this transaction ends: nobody else publishes what
    /// shares a post or somebody with it, and no muster calls one of them.
    private Optional<Refusal> clash(PlanChange change, PutInForce put, Instant now) {
        var asked = change.held(
                put, seat -> seat.endAt().isAfter(now) && (seat.startAt().isAfter(now) || change.isFresh(put, seat)));
        var who = people.now(Clashes.holders(asked)).values();
        placing.hold(Stream.concat(
                        plans.listPosts(change.plan).stream().map(Id.class::cast),
                        who.stream().map(Id.class::cast))
                .toList());
        var kept = change.held(put, put.kept::contains);
        return clashes.find(change.plan, asked, kept, now)
                .or(() -> clashes.findEnded(
                        change.held(put, seat -> seat.endAt().isAfter(now) && change.isFresh(put, seat)), now));
    }

    private void put(NewPublication wanted, PlanChange change, PutInForce put, @Nullable AccountId by, Instant now) {
        var draft = put.is(change.draft) ? wanted.draftId() : keep(wanted, change.plan, put, by, now);
        store.add(new PublicationStore.Publication(
                wanted.id(), change.plan, draft, put.kept.size(), wanted.reason(), by, now));
        store.tell(wanted.id(), Concerned.of(change.seats, change.people, change.before, put.holders, now), now);
        journal.append(new RosterPublished(change.plan, wanted.id()));
    }

    private DraftId keep(NewPublication wanted, PlanId plan, PutInForce put, @Nullable AccountId by, Instant now) {
        var id = new DraftId(Ids.next());
        keeping.add(
                loader.load(plans.find(plan).orElseThrow(), now),
                new Drafts.Made(id, DraftOrigin.KEPT, wanted.draftId(), null, by, now, wanted.reason()),
                put.holders);
        return id;
    }

    private Optional<Refusal> wrong(PlanId plan, NewPublication wanted, Optional<PublicationStore.Publication> latest) {
        if (Posts.isNoText(wanted.reason(), Posts.LONGEST_REASON)) {
            return Posts.invalid("posts.text-missing", "reason", Map.of("most", Posts.LONGEST_REASON));
        }
        if (drafts.find(plan, wanted.draftId()).isEmpty()) {
            return Posts.invalid("posts.no-such-draft", "draftId", Map.of());
        }
        return Objects.equals(latest.map(PublicationStore.Publication::id).orElse(null), wanted.replaces())
                ? Optional.empty()
                : Optional.of(meanwhile(latest));
    }

    private Refusal meanwhile(Optional<PublicationStore.Publication> latest) {
        var by = latest.map(PublicationStore.Publication::publishedBy);
        var who = by.flatMap(account ->
                        accounts.listHolders(List.of(account)).stream().findFirst())
                .map(Accounts.Holder::displayName);
        return Refusal.conflict(
                "posts.published-meanwhile",
                Map.of(
                        "who",
                        who.orElse("–"),
                        "when",
                        latest.map(each -> each.publishedAt().toString()).orElse("–")));
    }
}
