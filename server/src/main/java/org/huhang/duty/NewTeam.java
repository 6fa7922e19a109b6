package org.huhang.duty;

import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A team to be formed.
///
/// @param id the client's
public record NewTeam(
        TeamId id,
        Wording name,
        Wording task,
        OrganizationId organizationId,
        AreaId areaId,
        @Nullable DemandId demandId,
        List<PersonId> personIds) {}
