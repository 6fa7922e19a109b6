package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.cases.CaseId;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The draft contacts of a case. Who traces in the case's area sees them all; who traces elsewhere sees those
/// who live in their own area.
@Path("/api/cases/{caseId}/contacts")
@RunOnVirtualThread
class ContactsResource {
    private static final int MOST_EXPOSURES = 20_000;

    private final ExposureStore store;
    private final People people;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    ContactsResource(
            ExposureStore store, People people, Scopes scopes, Readings readings, CityClock clock, Caller caller) {
        this.store = store;
        this.people = people;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param ruleText what the rule says, in the reader's language
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
            String edition) {}

    /// @param awaitingAssessment whether somebody must look before the class means anything
    record ContactLine(
            PersonId personId,
            @Nullable PersonLine person,
            AreaId areaId,
            @Nullable String areaName,
            ContactClass suggestedClass,
            boolean awaitingAssessment,
            List<ContactReason> reasons) {}

    /// @param edition the rules in force when the specimen was taken; nothing when none held
    /// @param complete whether these are all; false when the list was cut at its limit
    /// @param noticeIds the draft notices, the newest first
    record ContactList(
            CaseId caseId,
            String caseNumber,
            Instant sampledAt,
            @Nullable Instant windowStart,
            @Nullable RuleEdition edition,
            boolean complete,
            List<UUID> noticeIds,
            List<ContactLine> contacts) {}

    record ContactCount(String key, @Nullable String name, int close, int general) {}

    record ContactSummary(
            CaseId caseId,
            String caseNumber,
            int contacts,
            int close,
            int general,
            List<ContactCount> byReason,
            List<ContactCount> byArea,
            List<UUID> noticeIds) {}

    @GET
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public ContactList list(@RestPath CaseId caseId) {
        var traced = find(caseId);
        var exposures = store.list(List.of(caseId), MOST_EXPOSURES);
        var all = visible(traced, exposures);
        var contacts = all.stream().limit(Readings.MOST_AT_ONCE).toList();
        var ids = contacts.stream().map(DraftContact::personId).toList();
        readings.record(caller, ids, false, "draft-contacts", traced.caseNumber());
        var persons = people.lines(ids, clock.today());
        var names = scopes.areaNames(contacts.stream().map(DraftContact::areaId).collect(Collectors.toSet()));
        return new ContactList(
                caseId,
                traced.caseNumber(),
                traced.sampledAt(),
                traced.windowStart(),
                store.listEditions().stream()
                        .filter(each -> each.edition().equals(traced.edition()))
                        .findFirst()
                        .orElse(null),
                exposures.size() < MOST_EXPOSURES && contacts.size() == all.size(),
                store.listNotices(caseId),
                contacts.stream()
                        .map(contact -> line(contact, persons.get(contact.personId()), names.get(contact.areaId())))
                        .sorted(Comparator.comparing(ContactLine::suggestedClass))
                        .toList());
    }

    @GET
    @Path("/summary")
    @Permit(Permission.CONTACTS_READ)
    public ContactSummary summarize(@RestPath CaseId caseId) {
        var traced = find(caseId);
        var contacts = visible(traced, store.list(List.of(caseId), MOST_EXPOSURES));
        var names = scopes.areaNames(contacts.stream().map(DraftContact::areaId).collect(Collectors.toSet()));
        var byReason = new ArrayList<ContactCount>();
        for (ExposureReason reason : ExposureReason.values()) {
            byReason.add(count(
                    reason.name(),
                    null,
                    contacts.stream()
                            .filter(contact -> contact.exposures().stream().anyMatch(each -> each.reason() == reason))
                            .toList()));
        }
        Map<AreaId, List<DraftContact>> byArea = contacts.stream().collect(Collectors.groupingBy(DraftContact::areaId));
        return new ContactSummary(
                caseId,
                traced.caseNumber(),
                contacts.size(),
                number(contacts, ContactClass.CLOSE),
                number(contacts, ContactClass.GENERAL),
                byReason,
                byArea.entrySet().stream()
                        .map(entry ->
                                count(entry.getKey().value().toString(), names.get(entry.getKey()), entry.getValue()))
                        .sorted(Comparator.comparingInt((ContactCount each) -> -each.close() - each.general()))
                        .toList(),
                store.listNotices(caseId));
    }

    private TracedCase find(CaseId caseId) {
        var traced = store.findTraced(caseId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.not-traced", Map.of())));
        if (!caller.may(Permission.CONTACTS_READ, traced.areaId())) {
            // a tracer of another area reads on, and finds their own people or nothing
            caller.requireThat(!caller.areasWith(Permission.CONTACTS_READ).isEmpty());
        }
        return traced;
    }

    private List<DraftContact> visible(TracedCase traced, List<Exposure> exposures) {
        var contacts = DraftContact.of(exposures);
        if (caller.may(Permission.CONTACTS_READ, traced.areaId())) {
            return contacts;
        }
        var mine = scopes.within(
                caller.areasWith(Permission.CONTACTS_READ),
                contacts.stream().map(DraftContact::areaId).collect(Collectors.toSet()));
        var own = contacts.stream()
                .filter(contact -> mine.contains(contact.areaId()))
                .toList();
        caller.requireThat(!own.isEmpty());
        return own;
    }

    private ContactLine line(DraftContact contact, @Nullable PersonLine person, @Nullable String areaName) {
        return new ContactLine(
                contact.personId(),
                person,
                contact.areaId(),
                areaName,
                contact.suggestedClass(),
                contact.suggestedClass() == ContactClass.GENERAL,
                contact.exposures().stream()
                        .map(each -> new ContactReason(
                                each.id(),
                                each.reason(),
                                each.evidenceId(),
                                each.evidence(),
                                each.start(),
                                each.end(),
                                each.suggestedClass(),
                                each.rule(),
                                Texts.get("tracing.rule-" + each.rule(), caller.language(), Map.of()),
                                each.edition()))
                        .toList());
    }

    private static ContactCount count(String key, @Nullable String name, List<DraftContact> contacts) {
        return new ContactCount(
                key, name, number(contacts, ContactClass.CLOSE), number(contacts, ContactClass.GENERAL));
    }

    private static int number(List<DraftContact> contacts, ContactClass suggested) {
        return (int) contacts.stream()
                .filter(contact -> contact.suggestedClass() == suggested)
                .count();
    }
}
