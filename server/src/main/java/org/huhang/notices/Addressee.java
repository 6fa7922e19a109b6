package org.huhang.notices;

import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// An area or an organization to which a notice went.
///
/// @param position its place in the tree of this notice, from the top, each before all below it
/// @param name as it was called when the notice was issued
/// @param superiorId whom its silence is told; the first of a tree have none
public record Addressee(
        AddresseeId id,
        NoticeId noticeId,
        int position,
        @Nullable AreaId areaId,
        @Nullable OrganizationId organizationId,
        String name,
        @Nullable AddresseeId superiorId) {}
