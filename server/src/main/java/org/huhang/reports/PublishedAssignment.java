package org.huhang.reports;

import org.huhang.duty.AssignmentId;
import org.huhang.duty.Level;
import org.huhang.duty.Qualifier;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// An assignment as `duty` publishes it.
record PublishedAssignment(
        AssignmentId id,
        String reference,
        @Nullable AssignmentId partOfId,
        String system,
        Level level,
        AreaId areaId,
        @Nested("area") Wording area,
        boolean areaStated,
        @Nullable OrganizationId organizationId,
        @Nested("organization") Wording organization,
        @Nested("task") Wording task,
        boolean noticeOnly,
        @Nullable Integer statedValue,
        Qualifier statedQualifier,
        @Nested("issuer") Wording issuer) {}
