package org.huhang.notices;

import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A draft.
///
/// @param id the client's: sent again, it is the same draft
/// @param areaIds whose command post drafts it; those who work there see the draft
/// @param organizationId or the organization that drafts it, for its own units
record NewNotice(
        NoticeId id,
        Wording title,
        Wording body,
        List<AreaId> areaIds,
        @Nullable OrganizationId organizationId) {}
