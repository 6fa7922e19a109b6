package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.registry.Organizations;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Deeds and faults of people on duty: commended, complained of, or breaches of discipline, each by its procedure.
@ApplicationScoped
public class Conduct {
    static final int LONGEST_WORDS = 1_000;

    private final ConductStore store;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Conduct(
            ConductStore store,
            Organizations organizations,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.organizations = organizations;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param id the client's; the case bears it
    @Schema(name = "NewConduct")
    record Report(
            ConductId id,
            ConductKind kind,
            PersonId personId,
            OrganizationId organizationId,
            AreaId areaId,
            String words) {
        @Override
        public String toString() {
            return "Report[" + id + "]";
        }
    }

    /// @param upheld of a decision alone
    record Act(
            UUID id,
            ConductId conductId,
            ConductAct act,
            @Nullable Boolean upheld,
            String words) {
        @Override
        public String toString() {
            return "Act[" + id + "]";
        }
    }

    /// Who acts: an account, and the person of the registry who holds it.
    record Actor(AccountId account, @Nullable PersonId person) {}

    @Transactional
    Outcome<ConductId> report(Report report, Actor by, Instant now) {
        if (isNoText(report.words())) {
            return Outcome.refused(Refusal.invalid("duty.text-missing", "words", Map.of("most", LONGEST_WORDS)));
        }
        if (!organizations
                .employersOf(List.of(report.personId()), now)
                .getOrDefault(report.personId(), List.of())
                .contains(report.organizationId())) {
            return Outcome.refused(Refusal.invalid("duty.not-of-organization", "personId", Map.of()));
        }
        return submissions.first(report.id().value(), report).map(first -> {
            if (first) {
                store.add(report.id(), report.kind(), report.personId(), report.organizationId(), report.areaId());
                store.add(
                        report.id().value(),
                        report.id(),
                        new ConductFact(
                                ConductAct.REPORTED, null, report.words().strip(), by.account(), by.person(), now));
                journal.append(new ConductChanged(report.id()));
            }
            return report.id();
        });
    }

    @Transactional
    Outcome<ConductId> act(Act act, Actor by, Instant now) {
        var file = store.hold(act.conductId());
        if (file.isEmpty()) {
            return Outcome.refused(Refusal.notFound("duty.no-such-conduct", Map.of()));
        }
        if (!store.knows(act.id())) {
            if (isNoText(act.words())) {
                return Outcome.refused(Refusal.invalid("duty.text-missing", "words", Map.of("most", LONGEST_WORDS)));
            }
            if (act.act().isDecision() != (act.upheld() != null)) {
                return Outcome.refused(Refusal.invalid("duty.decision-unclear", "upheld", Map.of()));
            }
            var refused = file.get().refusal(act.act(), by.account(), by.person(), rule(now), now);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
        }
        return submissions.first(act.id(), act).map(first -> {
            if (first) {
                store.add(
                        act.id(),
                        act.conductId(),
                        new ConductFact(act.act(), act.upheld(), act.words().strip(), by.account(), by.person(), now));
                journal.append(new ConductChanged(act.conductId()));
            }
            return act.conductId();
        });
    }

    ConductRule rule(Instant now) {
        return store.rule(LocalDate.ofInstant(now, clock.zone()));
    }

    private static boolean isNoText(String words) {
        return words.isBlank() || words.length() > LONGEST_WORDS;
    }
}
