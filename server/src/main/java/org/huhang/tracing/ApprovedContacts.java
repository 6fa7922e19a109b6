package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Contacts that a named person approved, with the rule by which they stay: for those who bring them somewhere.
@ApplicationScoped
public class ApprovedContacts {
    private final FollowStore store;
    private final RuleStore rules;
    private final CityClock clock;

    ApprovedContacts(FollowStore store, RuleStore rules, CityClock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param lastExposure the city's day: the first day of the stay is the next (rule F6)
    /// @param dueAt until when the person must be there; nothing where no hour is set
    public record ApprovedContact(
            CaseId caseId,
            PersonId personId,
            AreaId areaId,
            ContactClass contactClass,
            String edition,
            ClassRule rule,
            LocalDate lastExposure,
            @Nullable Instant dueAt) {
        public LocalDate stayUntil() {
            return lastExposure.plusDays(rule.stayDays());
        }
    }

    /// Of which people a contact was ever approved or drafted for these cases.
    public List<PersonId> listPeople(Collection<CaseId> cases) {
        return store.peopleOf(cases);
    }

    /// Those that hold, of these people and of all cases: left out is who became a case, who was released by a named
    /// person
    /// and who is another city's by now.
    public List<ApprovedContact> list(Collection<PersonId> people, Instant now) {
        var editions = rules.list().stream().collect(Collectors.toMap(RuleEdition::edition, each -> each));
        return store.listByKeys(store.keysOf(people), now).values().stream()
                .filter(each -> each.wasApproved() && each.state().restricts())
                .flatMap(each -> approved(each, Optional.ofNullable(editions.get(each.edition()))).stream())
                .toList();
    }

    private Optional<ApprovedContact> approved(Followed of, Optional<RuleEdition> edition) {
        var last = of.days().lastExposure();
        return last == null
                ? Optional.empty()
                : edition.flatMap(each -> each.ruleOf(of.contactClass()))
                        .map(rule -> new ApprovedContact(
                                of.caseId(),
                                of.personId(),
                                of.areaId(),
                                of.contactClass(),
                                of.edition(),
                                rule,
                                Objects.requireNonNull(last)
                                        .atZone(clock.zone())
                                        .toLocalDate(),
                                of.clock().dueAt()));
    }
}
