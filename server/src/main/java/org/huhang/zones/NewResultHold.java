package org.huhang.zones;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// A hold that a laboratory's result brings about by a dated rule.
///
/// @param id made from the result: the same again is the same hold
/// @param areaId in which they live
/// @param reason in words that name nobody
/// @param resultId the evidence
/// @param reportedBy who sent the result
public record NewResultHold(
        HoldId id,
        String ruleCode,
        AreaId areaId,
        Collection<PersonId> personIds,
        String reason,
        UUID resultId,
        AccountId reportedBy) {
    public NewResultHold {
        personIds = List.copyOf(personIds);
    }
}
