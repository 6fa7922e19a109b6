package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.cases.CaseId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One contact as a tracer works with it: why it is one, what was found, its days, tests and health.
@Path("/api/tracing/contacts/{caseId}/{personId}")
@RunOnVirtualThread
class FollowedContactsResource {
    private static final int MOST_REASONS = 20;

    private final FollowSight sight;
    private final FollowedLines lines;
    private final Outcomes outcomes;
    private final OutcomeStore facts;
    private final DecisionSecrets secrets;
    private final ExposureStore exposures;
    private final Schedules schedules;
    private final HealthReports health;
    private final CityClock clock;
    private final Caller caller;

    FollowedContactsResource(
            FollowSight sight,
            FollowedLines lines,
            Outcomes outcomes,
            OutcomeStore facts,
            DecisionSecrets secrets,
            ExposureStore exposures,
            Schedules schedules,
            HealthReports health,
            CityClock clock,
            Caller caller) {
        this.sight = sight;
        this.lines = lines;
        this.outcomes = outcomes;
        this.facts = facts;
        this.secrets = secrets;
        this.exposures = exposures;
        this.schedules = schedules;
        this.health = health;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param words how the two met, in the reader's language
    record WhyContact(ExposureReason reason, Instant start, String ruleText, String words) {}

    /// @param corrected whether a later one replaces it
    record OutcomeLine(
            UUID id,
            OutcomeKind kind,
            @Nullable NotReachedWhy why,
            @Nullable Instant againAt,
            @Nullable IsolatedAt place,
            @Nullable String city,
            Instant occurredAt,
            boolean corrected,
            String note,
            @Nullable String byName,
            Instant statedAt) {}

    /// @param stayPlace where its class stays, and for how long; nothing until it is approved
    record FollowPlan(
            StayPlace stayPlace,
            LocalDate firstDay,
            LocalDate stayUntil,
            LocalDate lastDay,
            boolean doubleSample,
            List<TestDay> tests,
            String source) {}

    record FollowedPage(
            Instant asOf,
            FollowedLines.FollowedLine line,
            List<WhyContact> reasons,
            List<OutcomeLine> outcomes,
            @Nullable FollowPlan plan,
            List<HealthReports.HealthReport> health) {}

    record StatedFact(UUID id) {}

    @GET
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public FollowedPage get(@RestPath CaseId caseId, @RestPath PersonId personId) {
        var found = sight.get(new ContactKey(caseId, personId), Permission.CONTACTS_READ, caller);
        var now = clock.now();
        var planned = schedules.list(List.of(found)).get(found.key());
        var told = facts.list(found.key(), Outcomes.MOST_SHOWN);
        var names = lines.names(told.stream().map(OutcomeFact::statedBy).collect(Collectors.toSet()));
        return new FollowedPage(
                now,
                lines.lines(List.of(found), now, caller).getFirst(),
                reasons(found),
                told.stream().map(each -> outcome(each, names)).toList(),
                planned == null ? null : plan(planned),
                planned == null
                        ? List.of()
                        : health.list(lines.known(personId), planned.schedule().lastExposure()));
    }

    static FollowPlan plan(Schedules.Planned planned) {
        var schedule = planned.schedule();
        return new FollowPlan(
                schedule.rule().stayPlace(),
                schedule.firstDay(),
                schedule.stayUntil(),
                schedule.lastDay(),
                schedule.rule().doubleSample(),
                planned.days(),
                schedule.rule().source());
    }

    private List<WhyContact> reasons(Followed found) {
        return exposures.list(found.caseId(), List.of(found.personId())).stream()
                .limit(MOST_REASONS)
                .map(each -> new WhyContact(
                        each.reason(),
                        each.start(),
                        Texts.get("tracing.rule-" + each.rule(), caller.language(), Map.of()),
                        ExposureWords.of(each, caller.language(), clock.zone())))
                .toList();
    }

    private OutcomeLine outcome(OutcomeFact fact, Map<AccountId, String> names) {
        return new OutcomeLine(
                fact.id(),
                fact.kind(),
                fact.why(),
                fact.againAt(),
                fact.place(),
                fact.city(),
                fact.occurredAt(),
                fact.correctedBy() != null,
                secrets.open(fact.keyNumber(), fact.id(), fact.noteSealed()),
                names.get(fact.statedBy()),
                fact.statedAt());
    }

    @POST
    @Path("/outcomes")
    @Permit(Permission.CONTACTS_FOLLOW)
    public StatedFact state(@RestPath CaseId caseId, @RestPath PersonId personId, NewOutcome body) {
        var key = new ContactKey(caseId, personId);
        sight.get(key, Permission.CONTACTS_FOLLOW, caller);
        return new StatedFact(
                outcomes.state(key, body, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("/health")
    @Permit(Permission.CONTACTS_FOLLOW)
    public StatedFact report(@RestPath CaseId caseId, @RestPath PersonId personId, HealthReports.NewHealthReport body) {
        var found = sight.get(new ContactKey(caseId, personId), Permission.CONTACTS_FOLLOW, caller);
        var planned = schedules.list(List.of(found)).get(found.key());
        if (planned == null) {
            throw new RefusedException(Refusal.conflict("tracing.no-days", Map.of()));
        }
        return new StatedFact(
                health.report(personId, body, planned.schedule(), caller.accountId(), clock.now(), clock.today())
                        .orThrow());
    }
}
