package org.huhang.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.notices.NoticeId;
import org.huhang.registry.OrganizationSystem;
import org.huhang.registry.PlaceId;
import org.huhang.registry.UnresolvedNameId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/// An organization called to a task, as reported.
///
/// @param reference what people call it by, such as `S5`; unique
/// @param position place in every list
/// @param hoursADay hours a day for which the posts are manned
/// @param posts number of posts
/// @param remark what else was reported of it
/// @param noticeId the notice in which the whole assignment consists
public record Assignment(
        AssignmentId id,
        String reference,
        int position,
        @Nullable AssignmentId partOfId,
        OrganizationSystem system,
        Level level,
        @Nested("area") ReportedArea area,
        @Nested("organization") ReportedOrganization organization,
        @Nested("task") Wording task,
        @Nested("time") ReportedTime time,
        @Nullable Integer hoursADay,
        @Nullable Integer posts,
        @Nested("remark") @Nullable Wording remark,
        @Nullable NoticeId noticeId,
        Instant recordedAt) {

    /// @param stated false when the report names no district; the area is then the whole city
    public record ReportedArea(
            AreaId id, String zh, @Nullable String en, boolean stated) {}

    /// @param id empty when the report does not say which organization it was
    public record ReportedOrganization(
            @Nullable OrganizationId id,
            String zh,
            @Nullable String en) {}

    /// @param zh the report's own words; empty when it gives no time
    /// @param startAt with `endAt`, only where the times are certain
    public record ReportedTime(
            @Nullable String zh,
            @Nullable String en,
            @Nullable Instant startAt,
            @Nullable Instant endAt) {}

    /// What somebody stated about the number of people.
    public record Statement(
            @Nullable Integer value,
            @PropagateNull Qualifier qualifier,
            @Nested("issuer") Wording issuer,
            @Nullable LocalDate asOf) {}

    /// Where an assignment is carried out: a place or area of the registry, or a name not yet resolved.
    ///
    /// @param otherAreaId the second area of a post on a boundary
    /// @param doubt what is not certain about the place
    public record AssignedPlace(
            @Nested("name") Wording name,
            @Nullable PlaceId placeId,
            @Nullable AreaId areaId,
            @Nullable AreaId otherAreaId,
            @Nullable UnresolvedNameId unresolvedNameId,
            @Nested("doubt") @Nullable Wording doubt) {}

    /// @param withinId the assignment of which nobody says whether it includes these people
    public record Overlap(
            AssignmentId withinId, @Nested("doubt") Wording doubt) {}
}
