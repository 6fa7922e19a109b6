package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
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
import org.huhang.tracing.ContactsResource.ContactLine;
import org.huhang.tracing.ContactsResource.ContactReason;
import org.huhang.tracing.ContactsResource.DecisionLine;
import org.jspecify.annotations.Nullable;

/// Who may see which contacts of a case, and how they are shown. Who traces in the case's area sees them all; who
/// traces
/// elsewhere sees those who live in their own area.
@ApplicationScoped
class ContactLists {
    private static final String WHAT = "draft-contacts";

    private final ContactStore store;
    private final ExposureStore exposures;
    private final MeetingsKnown known;
    private final TracedCaseStore traced;
    private final DecisionSecrets secrets;
    private final People people;
    private final Accounts accounts;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;

    ContactLists(
            ContactStore store,
            ExposureStore exposures,
            MeetingsKnown known,
            TracedCaseStore traced,
            DecisionSecrets secrets,
            People people,
            Accounts accounts,
            Scopes scopes,
            Readings readings,
            CityClock clock) {
        this.store = store;
        this.exposures = exposures;
        this.known = known;
        this.traced = traced;
        this.secrets = secrets;
        this.people = people;
        this.accounts = accounts;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
    }

    /// @param areas where those live whom the caller may see; nothing: everywhere
    record SeenCase(TracedCase of, @Nullable Set<AreaId> areas) {
        ContactFilter narrow(ContactFilter filter) {
            var wanted = filter.areas();
            if (areas == null) {
                return filter;
            }
            return filter.in(
                    wanted == null
                            ? areas
                            : wanted.stream().filter(areas::contains).collect(Collectors.toSet()));
        }
    }

    SeenCase get(CaseId id, Caller caller) {
        var found = traced.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.not-traced", Map.of())));
        if (caller.may(Permission.CONTACTS_READ, found.areaId())) {
            return new SeenCase(found, null);
        }
        var mine = caller.areasWith(Permission.CONTACTS_READ);
        caller.requireThat(!mine.isEmpty());
        var own = scopes.within(mine, store.listAreas(id));
        caller.requireThat(!own.isEmpty());
        return new SeenCase(found, own);
    }

    /// The areas of the case's contacts that lie in this one.
    Set<AreaId> within(CaseId id, AreaId area) {
        return scopes.within(List.of(area), store.listAreas(id));
    }

    Map<AreaId, String> names(Collection<AreaId> areas) {
        return scopes.areaNames(new HashSet<>(areas));
    }

    /// Written to the audit log before they are shown, those by whom somebody was met with them.
    List<ContactLine> lines(TracedCase of, List<Contact> contacts, Caller caller) {
        var ids = contacts.stream().map(Contact::personId).toList();
        var reasons = exposures.list(of.caseId(), ids).stream().collect(Collectors.groupingBy(Exposure::personId));
        var vias = reasons.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> Stream.ofNullable(each.encounter().viaPersonId()));
        var shown = Stream.concat(ids.stream(), vias).distinct().toList();
        var persons = record(of, shown, caller);
        var sure = known.list(reasons.values().stream()
                .flatMap(List::stream)
                .map(Exposure::id)
                .toList());
        var decisions = store.listDecisions(of.caseId(), ids);
        var deciders = holders(decisions.values().stream()
                .flatMap(List::stream)
                .map(ContactStore.Decided::decidedBy)
                .toList());
        var areas = names(contacts.stream().map(Contact::areaId).toList());
        return contacts.stream()
                .map(each -> line(
                        each,
                        persons,
                        areas.get(each.areaId()),
                        reasons.getOrDefault(each.personId(), List.of()).stream()
                                .map(reason -> reason(reason, sure.get(reason.id()), persons, caller))
                                .toList(),
                        decisions.getOrDefault(each.personId(), List.of()).stream()
                                .map(decided -> decision(decided, deciders))
                                .toList()))
                .toList();
    }

    /// As many as one answer may show; whoever is beyond is shown without a name.
    Map<PersonId, PersonLine> record(TracedCase of, List<PersonId> wanted, Caller caller) {
        var shown = wanted.stream().limit(Readings.MOST_AT_ONCE).toList();
        readings.record(caller, shown, false, WHAT, of.caseNumber());
        return people.lines(shown, clock.today());
    }

    Map<AccountId, String> holders(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        accounts.listHolders(new HashSet<>(ids)).forEach(each -> names.put(each.id(), each.displayName()));
        return names;
    }

    private DecisionLine decision(ContactStore.Decided decided, Map<AccountId, String> deciders) {
        return new DecisionLine(
                decided.actId(),
                decided.kind(),
                decided.contactClass(),
                decided.suggestedClass(),
                secrets.open(decided.keyNumber(), decided.actId(), decided.reasonSealed()),
                deciders.get(decided.decidedBy()),
                decided.decidedAt());
    }

    private ContactLine line(
            Contact contact,
            Map<PersonId, PersonLine> persons,
            @Nullable String areaName,
            List<ContactReason> reasons,
            List<DecisionLine> decisions) {
        var suggested = Objects.requireNonNullElse(contact.suggestedClass(), contact.contactClass());
        return new ContactLine(
                contact.personId(),
                persons.get(contact.personId()),
                contact.areaId(),
                areaName,
                contact.degree(),
                contact.state(),
                contact.contactClass(),
                suggested,
                suggested == ContactClass.GENERAL,
                contact.suggestedClass() == null,
                contact.dueAt(),
                reasons,
                decisions);
    }

    private ContactReason reason(
            Exposure each, @Nullable MeetingKnown how, Map<PersonId, PersonLine> persons, Caller caller) {
        var via = each.encounter().viaPersonId();
        return new ContactReason(
                each.id(),
                each.reason(),
                each.evidenceId(),
                each.evidence(),
                each.start(),
                each.end(),
                each.suggestedClass(),
                each.rule(),
                Texts.get("tracing.rule-" + each.rule(), caller.language(), Map.of()),
                ExposureWords.of(each, caller.language(), clock.zone()),
                how == null ? null : how.sureness(),
                how == null ? null : ExposureWords.known(how, caller.language()),
                Optional.ofNullable(via).map(persons::get).orElse(null),
                each.encounter(),
                each.edition());
    }
}
