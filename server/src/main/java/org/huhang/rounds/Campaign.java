package org.huhang.rounds;

import org.huhang.notices.NoticeId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// Mass testing of an area, in one round or several, by one edition of pool rules.
///
/// @param noticeId that ordered it
record Campaign(
        CampaignId id,
        AreaId areaId,
        @Nested("name") Wording name,
        String disease,
        String poolEdition,
        @Nullable NoticeId noticeId) {}
