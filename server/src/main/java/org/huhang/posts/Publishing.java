package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.notices.Notices;
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
    private final PlanStore plans;
    private final PostStore posts;
    private final HeldSeats held;
    private final Notices notices;
    private final Accounts accounts;
    private final Submissions submissions;
    private final Journal journal;

    Publishing(
            PublicationStore store,
            DraftStore drafts,
            PlanStore plans,
            PostStore posts,
            HeldSeats held,
            Notices notices,
            Accounts accounts,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.drafts = drafts;
        this.plans = plans;
        this.posts = posts;
        this.held = held;
        this.notices = notices;
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
        var latest = store.findLatest(plan);
        var seats = plans.listSeats(plan);
        if (store.find(wanted.id()).isEmpty()) {
            var wrong = wrong(plan, wanted, latest, seats, now);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(new PublicationStore.Publication(
                        wanted.id(), plan, wanted.draftId(), wanted.reason(), by, now));
                int[] before =
                        latest.map(each -> drafts.holders(each.draftId())).orElse(new int[0]);
                store.tell(
                        wanted.id(),
                        Concerned.of(seats, plans.listPeople(plan), before, drafts.holders(wanted.draftId()), now),
                        now);
                journal.append(new RosterPublished(plan, wanted.id()));
            }
            return wanted.id();
        });
    }

    private Optional<Refusal> wrong(
            PlanId plan,
            NewPublication wanted,
            Optional<PublicationStore.Publication> latest,
            List<SeatRow> seats,
            Instant now) {
        if (Posts.isNoText(wanted.reason(), Posts.LONGEST_REASON)) {
            return Posts.invalid("posts.text-missing", "reason", Map.of("most", Posts.LONGEST_REASON));
        }
        if (drafts.find(plan, wanted.draftId()).isEmpty()) {
            return Posts.invalid("posts.no-such-draft", "draftId", Map.of());
        }
        if (!Objects.equals(latest.map(PublicationStore.Publication::id).orElse(null), wanted.replaces())) {
            return Optional.of(meanwhile(latest));
        }
        return covered(plan, latest, now).or(() -> ended(seats, now));
    }

    /// Two rosters of one post and hour would ask for twice the people and be counted twice.
    private Optional<Refusal> covered(PlanId plan, Optional<PublicationStore.Publication> latest, Instant now) {
        if (latest.isPresent()) {
            return Optional.empty();
        }
        return held.findOverlap(plan, now)
                .map(other -> Refusal.conflict(
                        "posts.covered-already",
                        Map.of(
                                "post",
                                posts.list(Set.of(other.postId()))
                                        .getFirst()
                                        .name()
                                        .zh(),
                                "plan",
                                other.title(),
                                "from",
                                other.startAt().toString())));
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

    /// No roster sends anybody, from now on, to a post whose notice holds no more.
    private Optional<Refusal> ended(List<SeatRow> seats, Instant now) {
        var ahead = seats.stream()
                .filter(seat -> !seat.dropped() && seat.startAt().isAfter(now))
                .map(SeatRow::postId)
                .collect(Collectors.toSet());
        return posts.list(ahead).stream()
                .flatMap(post -> Optional.ofNullable(post.noticeId())
                        .flatMap(notice -> notices.findEnding(notice, now))
                        .map(ending -> Refusal.conflict(
                                "posts.notice-of-post-ended",
                                Map.of(
                                        "post",
                                        post.name().zh(),
                                        "by",
                                        ending.title().zh())))
                        .stream())
                .findFirst();
    }
}
