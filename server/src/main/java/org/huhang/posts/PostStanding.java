package org.huhang.posts;

import java.time.Instant;
import java.util.List;
import org.huhang.notices.NoticeId;
import org.huhang.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A post as it stands now.
///
/// @param lines in force today
/// @param ruleId the post's own rule by which they hold; none when they are the pattern's
/// @param noticeEndedBy the notice by which the one that ordered it holds no more
/// @param needed people at this moment
/// @param nextChangeAt when that number changes next, within two days
record PostStanding(
        Post post,
        String areaName,
        @Nullable String otherAreaName,
        List<NamedOrganization> organizations,
        List<PostLine> lines,
        @Nullable PostRuleId ruleId,
        @Nullable PostClosing closing,
        boolean closed,
        @Nullable NoticeId noticeEndedBy,
        int needed,
        @Nullable Instant nextChangeAt) {

    record NamedOrganization(OrganizationId id, String name) {}
}
