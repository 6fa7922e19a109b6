package org.huhang.tracing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// A person with every exposure to one case: listed once, however often they met it.
///
/// @param exposures at least one
record DraftContact(CaseId caseId, PersonId personId, AreaId areaId, List<Exposure> exposures) {

    ContactClass suggestedClass() {
        return StrongestClass.of(
                exposures.stream().map(Exposure::suggestedClass).toList());
    }

    /// One contact for each person and case, in the order in which they first appear.
    static List<DraftContact> of(Collection<Exposure> exposures) {
        record Key(CaseId caseId, PersonId personId) {}
        Map<Key, List<Exposure>> byPerson = new LinkedHashMap<>();
        exposures.forEach(exposure -> byPerson.computeIfAbsent(
                        new Key(exposure.caseId(), exposure.personId()), key -> new java.util.ArrayList<>(2))
                .add(exposure));
        return byPerson.entrySet().stream()
                .map(entry -> new DraftContact(
                        entry.getKey().caseId(),
                        entry.getKey().personId(),
                        entry.getValue().getFirst().areaId(),
                        List.copyOf(entry.getValue())))
                .toList();
    }
}
