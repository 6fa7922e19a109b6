package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.huhang.cases.CaseId;
import org.huhang.cases.Cases;
import org.huhang.cases.CasesApproved;
import org.huhang.registry.People;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Journal;
import org.huhang.shared.PersonId;

/// Whoever becomes a case is under an order of quarantine no more: isolation begins, and no order changes its kind.
@ApplicationScoped
class PeopleIll implements Consumer<CasesApproved> {
    private final OrderStore store;
    private final Cases cases;
    private final People people;
    private final Journal journal;
    private final CityClock clock;

    PeopleIll(OrderStore store, Cases cases, People people, Journal journal, CityClock clock) {
        this.store = store;
        this.cases = cases;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quarantine.people-ill";
    }

    @Override
    public Class<CasesApproved> event() {
        return CasesApproved.class;
    }

    @Override
    @Transactional
    public void accept(CasesApproved event) {
        var ill = new HashMap<PersonId, CaseId>();
        cases.listByIds(event.caseIds()).values().forEach(each -> ill.put(each.personId(), each.id()));
        // an order may stand under an id that was merged since
        var known = people.known(ill.keySet());
        var byWho = new HashMap<PersonId, CaseId>();
        ill.forEach((person, of) -> byWho.put(known.getOrDefault(person, person), of));
        store.lock(known.keySet());
        var ends = new HashMap<OrderId, CaseId>();
        store.listOfPeople(known.keySet()).stream()
                .filter(each -> each.over() == null)
                .forEach(each -> ends.put(
                        each.id(),
                        Objects.requireNonNull(byWho.get(known.getOrDefault(each.personId(), each.personId())))));
        if (!ends.isEmpty()) {
            store.end(ends, clock.now());
            journal.append(new OrdersDecided(List.copyOf(ends.keySet())));
        }
    }
}
