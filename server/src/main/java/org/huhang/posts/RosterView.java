package org.huhang.posts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.duty.TeamId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// A plan with all but names and drafts' seats. Times of seats are minutes since 1970 in UTC, to keep two weeks
/// of three hundred posts small.
///
/// @param helpers on whom it draws beside staff, if on any
/// @param people how many the plan knows
/// @param skills codes, to which seats point
/// @param missing how many seats the posts ask for by now that the plan has not, and how many it has too many
record RosterView(
        RosterPlan plan,
        String areaName,
        boolean mayPlan,
        List<PostStanding.NamedOrganization> organizations,
        @Nullable RosterHelpers helpers,
        List<RosterPost> posts,
        int people,
        List<String> skills,
        Seats seats,
        List<DraftLine> drafts,
        List<RunView> runs,
        List<PublicationLine> publications,
        int missing) {

    record RosterHelpers(boolean reportedIn, boolean volunteers, List<NamedTeam> teams) {}

    record NamedTeam(TeamId id, Wording name) {}

    @Schema(name = "RosterPost")
    record RosterPost(
            PostId id,
            Wording name,
            PostKind kind,
            AreaId areaId,
            @Nullable AreaId otherAreaId,
            @Nullable String loop,
            boolean outdoor) {}

    /// In step with each other, by the seat's position.
    ///
    /// @param post index into the posts
    /// @param skill index into the skills, -1 for anybody
    /// @param night positions of those that are; `weekend` and `dropped` too
    @Schema(name = "RosterSeats")
    record Seats(
            List<Integer> post,
            List<Integer> start,
            List<Integer> minutes,
            List<Integer> skill,
            List<Integer> heat,
            List<Integer> night,
            List<Integer> weekend,
            List<Integer> dropped) {}
}
