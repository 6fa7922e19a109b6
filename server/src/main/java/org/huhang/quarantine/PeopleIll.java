package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.cases.Case;
import org.huhang.cases.CaseId;
import org.huhang.cases.Cases;
import org.huhang.cases.CasesApproved;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;
import org.huhang.shared.Journal;

/// Whoever becomes a case is under an order of quarantine no more: isolation begins, and no order changes its kind.
@ApplicationScoped
class PeopleIll implements Consumer<CasesApproved> {
    private final OrderStore store;
    private final Cases cases;
    private final Journal journal;
    private final CityClock clock;

    PeopleIll(OrderStore store, Cases cases, Journal journal, CityClock clock) {
        this.store = store;
        this.cases = cases;
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
        var ill = cases.listByIds(event.caseIds()).values().stream()
                .collect(Collectors.toMap(Case::personId, Case::id, (one, other) -> one));
        store.lock(ill.keySet());
        var ends = new HashMap<OrderId, CaseId>();
        store.listOfPeople(ill.keySet()).stream()
                .filter(each -> each.over() == null)
                .forEach(each -> ends.put(each.id(), java.util.Objects.requireNonNull(ill.get(each.personId()))));
        if (!ends.isEmpty()) {
            store.end(ends, clock.now());
            journal.append(new OrdersDecided(List.copyOf(ends.keySet())));
        }
    }
}
