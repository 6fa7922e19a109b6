package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class NeedStore {
    private final Jdbi jdbi;

    NeedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// What a room and its site must offer.
    ///
    /// @param bits 1 << the number of each [org.huhang.sites.CareKind]
    record CareNeeds(int bits, boolean barrierFree) {
        private CareNeeds and(NeedKind kind) {
            var care = kind.care();
            return new CareNeeds(
                    care == null ? bits : bits | 1 << care.number(), barrierFree || kind == NeedKind.BARRIER_FREE);
        }
    }

    Map<PersonId, CareNeeds> careOf(Collection<PersonId> people) {
        record Row(PersonId personId, NeedKind kind) {}
        var needs = new HashMap<PersonId, CareNeeds>();
        jdbi.useHandle(h -> h.createQuery("""
                select person_id, kind from quarantine.needs where person_id = any(:people) and ended_at is null
                """)
                .bind("people", Id.array(people))
                .mapTo(Row.class)
                .forEach(row -> needs.merge(
                        row.personId, new CareNeeds(0, false).and(row.kind), (one, _) -> one.and(row.kind))));
        return needs;
    }
}
