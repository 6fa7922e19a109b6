package org.huhang.posts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.notices.Announcements;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;

/// What went out of the house because somebody did not come, and how far it came.
@Path("/api/posts/{postId}/no-shows/{absenceId}/messages")
@RunOnVirtualThread
class NoShowMessagesResource {
    private final Absences absences;
    private final HeldSeats seats;
    private final Announcements announcements;
    private final PostSight posts;
    private final WallClock wall;

    NoShowMessagesResource(
            Absences absences, HeldSeats seats, Announcements announcements, PostSight posts, WallClock wall) {
        this.absences = absences;
        this.seats = seats;
        this.announcements = announcements;
        this.posts = posts;
        this.wall = wall;
    }

    /// By the channels of who sends and of who plans, together.
    @GET
    @Permit(Permission.POSTS_LEAD)
    public MessageCount get(@RestPath PostId postId, @RestPath AbsenceId absenceId) {
        posts.require(Permission.POSTS_LEAD, postId);
        var absence = absences.find(absenceId)
                .filter(each -> each.kind() == AbsenceKind.NO_SHOW)
                .filter(each -> seats.find(Objects.requireNonNull(each.planId()), Objects.requireNonNull(each.seat()))
                        .filter(seat -> seat.postId().equals(postId))
                        .isPresent())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("posts.no-such-absence", Map.of())));
        return MessageCount.of(announcements.list(SendsNoShow.basis(absence.id()), wall.now()));
    }
}
