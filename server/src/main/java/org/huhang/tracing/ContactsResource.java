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
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.cases.CaseId;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.visits.Sureness;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The contacts of a case, page by page, and what is decided of them.
@Path("/api/cases/{caseId}/contacts")
@RunOnVirtualThread
class ContactsResource {
    private static final int PAGE = 20;
    private static final int MOST_NOTICES = 20;

    private final ContactLists lists;
    private final ContactStore store;
    private final ExposureStore exposures;
    private final TracedCaseStore traced;
    private final RuleStore rules;
    private final ContactDecisions decisions;
    private final CityClock clock;
    private final Caller caller;

    ContactsResource(
            ContactLists lists,
            ContactStore store,
            ExposureStore exposures,
            TracedCaseStore traced,
            RuleStore rules,
            ContactDecisions decisions,
            CityClock clock,
            Caller caller) {
        this.lists = lists;
        this.store = store;
        this.exposures = exposures;
        this.traced = traced;
        this.rules = rules;
        this.decisions = decisions;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param ruleText what the rule says, and `words` how the two met, in the reader's language
    /// @param sureness of the less sure of the two stays, `known` how each is known, in words; nothing where it
    /// comes of no visits, or they could not be read
    /// @param via the close contact through whom it is one of the second degree
    record ContactReason(
            ExposureId exposureId,
            ExposureReason reason,
            UUID evidenceId,
            String evidence,
            Instant start,
            @Nullable Instant end,
            ContactClass suggestedClass,
            String rule,
            String ruleText,
            String words,
            @Nullable Sureness sureness,
            @Nullable String known,
            @Nullable PersonLine via,
            Encounter encounter,
            String edition) {}

    /// @param contactClass nothing where the contact was excluded
    record DecisionLine(
            UUID actId,
            DecisionKind kind,
            @Nullable ContactClass contactClass,
            ContactClass suggestedClass,
            String reason,
            @Nullable String byName,
            Instant at) {}

    /// @param contactClass the one decided, or else the suggested one
    /// @param awaitingAssessment whether somebody must look before the class means anything
    /// @param gone whether no exposure stands any more: only what was decided keeps it here
    /// @param dueAt until when it must be where its class stays
    /// @param decisions the latest first
    record ContactLine(
            PersonId personId,
            @Nullable PersonLine person,
            AreaId areaId,
            @Nullable String areaName,
            int degree,
            ContactState state,
            ContactClass contactClass,
            ContactClass suggestedClass,
            boolean awaitingAssessment,
            boolean gone,
            @Nullable Instant dueAt,
            List<ContactReason> reasons,
            List<DecisionLine> decisions) {}

    /// @param edition the rules in force on the day of the anchor; nothing when none held
    /// @param revision of the list: what is decided is bound to it
    /// @param total how many match in all; `contacts` are one page of them
    /// @param complete whether the index could answer for all days, and all could be named
    /// @param noticeIds the draft notices, the newest first
    record ContactList(
            CaseId caseId,
            String caseNumber,
            Instant sampledAt,
            @Nullable LocalDate onset,
            @Nullable Instant isolatedAt,
            @Nullable Instant windowStart,
            @Nullable RuleEdition edition,
            int revision,
            boolean complete,
            int total,
            int pageSize,
            List<UUID> noticeIds,
            List<ContactLine> contacts) {}

    record ContactCount(String key, @Nullable String name, int close, int secondary, int venueExposed, int general) {
        int all() {
            return close + secondary + venueExposed + general;
        }
    }

    /// @param unreadDays for which the index could not answer, and `waiting` why people cannot be named yet
    /// @param met how many people were met where on which day
    record ContactSummary(
            CaseId caseId,
            String caseNumber,
            int revision,
            int contacts,
            int close,
            int secondary,
            int venueExposed,
            int general,
            List<ContactCount> byState,
            List<ContactCount> byDegree,
            List<ContactCount> byReason,
            List<ContactCount> byArea,
            List<ContactStore.Met> met,
            List<LocalDate> unreadDays,
            @Nullable String waiting,
            List<UUID> noticeIds) {}

    /// One act on many: all that match, or these people.
    ///
    /// @param revision of the list that was seen
    /// @param reason needed for whatever is not an approval as suggested
    record NewContactAct(
            UUID id,
            int revision,
            @Nullable ContactClass contactClass,
            @Nullable Integer degree,
            @Nullable ExposureReason reason,
            @Nullable AreaId areaId,
            @Nullable List<PersonId> personIds,
            @Nullable String note) {}

    /// @param as the class that they are from now on
    record NewContactClass(UUID id, int revision, List<PersonId> personIds, ContactClass as, String note) {}

    record NewContactExclusion(UUID id, int revision, List<PersonId> personIds, String note) {}

    @GET
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public ContactList list(
            @RestPath CaseId caseId,
            @RestQuery @Nullable ContactClass contactClass,
            @RestQuery @Nullable Integer degree,
            @RestQuery @Nullable ExposureReason reason,
            @RestQuery @Nullable ContactState state,
            @RestQuery @Nullable AreaId areaId,
            @RestQuery @Nullable PersonId personId,
            @RestQuery @Nullable Integer page) {
        var seen = lists.get(caseId, caller);
        var of = seen.of();
        var filter = seen.narrow(new ContactFilter(
                contactClass,
                degree,
                reason,
                state,
                areaId == null ? null : lists.within(caseId, areaId),
                personId == null ? null : List.of(personId)));
        int at = page == null ? 0 : Math.max(0, page - 1);
        var contacts = store.list(caseId, filter, at * PAGE, PAGE);
        var last = traced.last(List.of(caseId)).get(caseId);
        return new ContactList(
                caseId,
                of.caseNumber(),
                of.sampledAt(),
                of.onset(),
                of.isolatedAt(),
                of.windowStart(),
                rules.list().stream()
                        .filter(each -> each.edition().equals(of.edition()))
                        .findFirst()
                        .orElse(null),
                of.revision(),
                last == null || last.isComplete(),
                store.total(caseId, filter),
                PAGE,
                exposures.listNotices(caseId),
                lists.lines(of, contacts, caller));
    }

    @GET
    @Path("/summary")
    @Permit(Permission.CONTACTS_READ)
    public ContactSummary summarize(@RestPath CaseId caseId) {
        var seen = lists.get(caseId, caller);
        var all = seen.narrow(ContactFilter.ALL);
        var counts = store.count(caseId, all);
        var byClass = counts(counts, ContactStore.CountedBy.CLASS, Map.of()).stream()
                .findFirst()
                .orElse(new ContactCount("", null, 0, 0, 0, 0));
        var names = areaNames(counts);
        var last = traced.last(List.of(caseId)).get(caseId);
        return new ContactSummary(
                caseId,
                seen.of().caseNumber(),
                seen.of().revision(),
                byClass.all(),
                byClass.close(),
                byClass.secondary(),
                byClass.venueExposed(),
                byClass.general(),
                counts(counts, ContactStore.CountedBy.STATE, Map.of()),
                counts(counts, ContactStore.CountedBy.DEGREE, Map.of()),
                counts(counts, ContactStore.CountedBy.REASON, Map.of()),
                counts(counts, ContactStore.CountedBy.AREA, names),
                store.listMet(caseId, seen.areas(), clock.zone().getId()),
                last == null ? List.of() : last.unreadDays(),
                last == null ? null : last.waiting(),
                exposures.listNotices(caseId).stream().limit(MOST_NOTICES).toList());
    }

    @POST
    @Path("/approvals")
    @Permit(Permission.CONTACTS_DECIDE)
    public ContactDecisions.DecidedContacts approve(@RestPath CaseId caseId, NewContactAct body) {
        var filter = new ContactFilter(
                body.contactClass(),
                body.degree(),
                body.reason(),
                null,
                body.areaId() == null ? null : lists.within(caseId, body.areaId()),
                body.personIds());
        return decide(
                caseId,
                new ContactDecisions.Wanted(
                        body.id(),
                        body.revision(),
                        DecisionKind.APPROVED,
                        null,
                        filter,
                        java.util.Objects.requireNonNullElse(body.note(), "")));
    }

    @POST
    @Path("/exclusions")
    @Permit(Permission.CONTACTS_DECIDE)
    public ContactDecisions.DecidedContacts exclude(@RestPath CaseId caseId, NewContactExclusion body) {
        return decide(
                caseId,
                new ContactDecisions.Wanted(
                        body.id(), body.revision(), DecisionKind.EXCLUDED, null, these(body.personIds()), body.note()));
    }

    @POST
    @Path("/classes")
    @Permit(Permission.CONTACTS_DECIDE)
    public ContactDecisions.DecidedContacts reclassify(@RestPath CaseId caseId, NewContactClass body) {
        return decide(
                caseId,
                new ContactDecisions.Wanted(
                        body.id(),
                        body.revision(),
                        DecisionKind.CLASS_CHANGED,
                        body.as(),
                        these(body.personIds()),
                        body.note()));
    }

    private static ContactFilter these(List<PersonId> people) {
        return new ContactFilter(null, null, null, null, null, people);
    }

    /// Who decides does so in the case's own area.
    private ContactDecisions.DecidedContacts decide(CaseId id, ContactDecisions.Wanted wanted) {
        var of = traced.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.not-traced", Map.of())));
        caller.require(Permission.CONTACTS_DECIDE, of.areaId());
        return decisions.decide(id, wanted, caller.accountId(), clock.now()).orThrow();
    }

    private Map<String, String> areaNames(List<ContactStore.Count> counts) {
        var areas = counts.stream()
                .filter(each -> each.by() == ContactStore.CountedBy.AREA)
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.key()))
                .map(UUID::fromString)
                .map(AreaId::new)
                .toList();
        return lists.names(areas).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value().toString(), Map.Entry::getValue));
    }

    /// One line for each key, the largest first.
    private static List<ContactCount> counts(
            List<ContactStore.Count> counts, ContactStore.CountedBy by, Map<String, String> names) {
        return counts.stream()
                .filter(each -> each.by() == by)
                .collect(Collectors.groupingBy(each -> java.util.Objects.requireNonNullElse(each.key(), "")))
                .entrySet()
                .stream()
                .map(each -> new ContactCount(
                        each.getKey(),
                        names.get(each.getKey()),
                        number(each.getValue(), ContactClass.CLOSE),
                        number(each.getValue(), ContactClass.SECONDARY),
                        number(each.getValue(), ContactClass.VENUE_EXPOSED),
                        number(each.getValue(), ContactClass.GENERAL)))
                .sorted(java.util.Comparator.comparingInt((ContactCount each) -> -each.all())
                        .thenComparing(ContactCount::key))
                .toList();
    }

    private static int number(List<ContactStore.Count> counts, ContactClass contactClass) {
        return counts.stream()
                .filter(each -> each.contactClass() == contactClass)
                .mapToInt(ContactStore.Count::people)
                .sum();
    }
}
