package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.NoteRule;
import org.huhang.notices.Notices;
import org.huhang.registry.Areas;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;

/// Opens rounds, ends them, takes them back, and keeps how areas number them.
@ApplicationScoped
class RoundOpening {
    static final String COVID = "COVID-19";
    private static final int LONGEST_REASON = 500;
    private static final int HIGHEST_NUMBER = 1_000;

    private final RoundStore store;
    private final RoundPlans plans;
    private final FreezeTimer freezing;
    private final Timers timers;
    private final Notices notices;
    private final Areas areas;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    RoundOpening(
            RoundStore store,
            RoundPlans plans,
            FreezeTimer freezing,
            Timers timers,
            Notices notices,
            Areas areas,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.plans = plans;
        this.freezing = freezing;
        this.timers = timers;
        this.notices = notices;
        this.areas = areas;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param campaign as it stands or would be made
    record Looked(Campaign campaign, boolean isNew, RoundPlans.Looked round) {}

    /// In which area it is opened; nothing where that cannot be said.
    Optional<AreaId> areaOf(NewRound wanted) {
        var made = wanted.campaign();
        var named = wanted.campaignId();
        return made != null
                ? Optional.of(made.areaId())
                : named == null ? Optional.empty() : store.find(named).map(Campaign::areaId);
    }

    /// Who is asked for and by which rules, or why it cannot be.
    @Transactional
    Outcome<Looked> look(NewRound wanted, Instant now) {
        return campaign(wanted)
                .then(campaign -> number(wanted, campaign)
                        .then(number -> plans.look(wanted, campaign.poolEdition(), campaign.areaId(), number, now))
                        .map(round -> new Looked(campaign, wanted.campaign() != null, round)));
    }

    /// At its start, or at once where that is past, it is frozen who is to be tested.
    @Transactional
    Outcome<RoundId> open(NewRound wanted, AccountId by, Instant now) {
        if (store.find(wanted.id()).isPresent()) {
            return submissions.first(wanted.id().value(), wanted).map(_ -> wanted.id());
        }
        return look(wanted, now)
                .then(looked -> looked.round.unknownNumbers().isEmpty()
                        ? Outcome.done(looked)
                        : Outcome.<Looked>refused(Refusal.invalid(
                                "rounds.list-unknown",
                                "identityNumbers",
                                Map.of(
                                        "people", looked.round.unknownNumbers().size(),
                                        "first", looked.round.unknownNumbers().getFirst()))))
                .then(looked -> submissions.first(wanted.id().value(), wanted).map(first -> {
                    if (first) {
                        write(wanted, looked, by, now);
                    }
                    return wanted.id();
                }));
    }

    private void write(NewRound wanted, Looked looked, AccountId by, Instant now) {
        if (looked.isNew) {
            store.add(looked.campaign, by, now);
        }
        store.add(wanted.id(), looked.campaign.id(), wanted.endAt(), looked.round.plan(), by, now);
        timers.set(freezing, wanted.id().value(), wanted.startAt().isBefore(now) ? now : wanted.startAt());
        journal.append(new RoundsChanged(List.of(wanted.id())));
    }

    private Outcome<Campaign> campaign(NewRound wanted) {
        var made = wanted.campaign();
        var named = wanted.campaignId();
        if ((made == null) == (named == null)) {
            return Outcome.refused(Refusal.invalid("rounds.campaign-not-one", "campaign", Map.of()));
        }
        if (named != null) {
            return store.lock(named)
                    .map(Outcome::done)
                    .orElseGet(
                            () -> Outcome.refused(Refusal.invalid("rounds.no-such-campaign", "campaignId", Map.of())));
        }
        var fresh = Objects.requireNonNull(made);
        if (fresh.name().zh() == null || fresh.name().zh().isBlank()) {
            return Outcome.refused(Refusal.invalid("rounds.no-name", "campaign", Map.of()));
        }
        if (areas.find(fresh.areaId(), clock.today()).isEmpty()) {
            return Outcome.refused(Refusal.invalid("rounds.no-such-area", "campaign", Map.of()));
        }
        if (store.lock(fresh.id()).isPresent()) {
            return Outcome.refused(Refusal.conflict(
                    "shared.id-used-for-other-content", Map.of("id", fresh.id().value())));
        }
        var notice = fresh.noticeId();
        if (notice != null && notices.find(notice).isEmpty()) {
            return Outcome.refused(Refusal.invalid("rounds.no-such-notice", "campaign", Map.of()));
        }
        return Outcome.done(new Campaign(
                fresh.id(),
                fresh.areaId(),
                fresh.name(),
                Objects.requireNonNullElse(fresh.disease(), COVID),
                fresh.poolEdition(),
                notice));
    }

    /// Those that were taken back count no more.
    private Outcome<Integer> number(NewRound wanted, Campaign campaign) {
        var taken = store.listOf(campaign.id()).stream()
                .filter(each -> each.frozenAt() != null || each.endedAt() == null)
                .map(Round::number)
                .toList();
        var asked = wanted.number();
        if (asked == null) {
            return Outcome.done(taken.stream().mapToInt(each -> each).max().orElse(0) + 1);
        }
        if (asked < 1 || asked > HIGHEST_NUMBER) {
            return Outcome.refused(Refusal.invalid("rounds.number-form", "number", Map.of("most", HIGHEST_NUMBER)));
        }
        return taken.contains(asked)
                ? Outcome.refused(Refusal.conflict("rounds.number-taken", Map.of("number", asked)))
                : Outcome.done(asked);
    }

    /// Nobody more is tested in it; what is missing stays missing.
    @Transactional
    Outcome<RoundId> end(RoundId id, UUID submission, String reason, AccountId by, Instant now) {
        return finish(id, submission, reason, by, now, false);
    }

    /// As if it had never been asked for; only before it is frozen.
    @Transactional
    Outcome<RoundId> takeBack(RoundId id, UUID submission, String reason, AccountId by, Instant now) {
        return finish(id, submission, reason, by, now, true);
    }

    private record Finishing(RoundId roundId, String reason, boolean takesBack) {}

    private Outcome<RoundId> finish(
            RoundId id, UUID submission, String reason, AccountId by, Instant now, boolean takesBack) {
        store.lock(id);
        var round = store.find(id);
        if (round.isEmpty()) {
            return Outcome.refused(Refusal.notFound("rounds.no-such-round", Map.of()));
        }
        var body = new Finishing(id, reason, takesBack);
        if (round.get().endedAt() != null) {
            // the same again is the same; another one comes too late
            return submissions
                    .first(submission, body)
                    .then(first -> first
                            ? Outcome.refused(Refusal.conflict("rounds.ended-already", Map.of()))
                            : Outcome.done(id));
        }
        var refusal = refusal(reason)
                .or(() -> takesBack && round.get().frozenAt() != null
                        ? Optional.of(Refusal.conflict("rounds.begun-already", Map.of()))
                        : Optional.empty())
                .or(() -> !takesBack && round.get().frozenAt() == null
                        ? Optional.of(Refusal.conflict("rounds.not-begun", Map.of()))
                        : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(submission, body).map(first -> {
            if (first) {
                store.addEnding(id, reason.strip(), by, now);
                journal.append(new RoundsChanged(List.of(id)));
            }
            return id;
        });
    }

    static Optional<Refusal> refusal(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of(Refusal.invalid("rounds.reason-missing", "reason", Map.of("most", LONGEST_REASON)));
        }
        return NoteRule.namesSomebody(reason)
                ? Optional.of(Refusal.invalid("rounds.reason-names-somebody", "reason", Map.of()))
                : Optional.empty();
    }

    private record Numbering(RoundId roundId, AreaId areaId, int number) {}

    /// The last that is told counts.
    @Transactional
    Outcome<RoundId> number(RoundId id, UUID submission, AreaId area, int number, AccountId by, Instant now) {
        var round = store.find(id);
        if (round.isEmpty()) {
            return Outcome.refused(Refusal.notFound("rounds.no-such-round", Map.of()));
        }
        if (number < 1 || number > HIGHEST_NUMBER) {
            return Outcome.refused(Refusal.invalid("rounds.number-form", "number", Map.of("most", HIGHEST_NUMBER)));
        }
        if (!areas.within(List.of(round.get().areaId())).contains(area)) {
            return Outcome.refused(Refusal.invalid("rounds.outside-area", "areaId", Map.of()));
        }
        return submissions.first(submission, new Numbering(id, area, number)).map(first -> {
            if (first) {
                store.addLocalNumber(submission, id, area, number, by, now);
                journal.append(new RoundsChanged(List.of(id)));
            }
            return id;
        });
    }
}
