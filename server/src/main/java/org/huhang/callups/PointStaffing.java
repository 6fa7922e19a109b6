package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.posts.NewPost;
import org.huhang.posts.PostId;
import org.huhang.posts.PostKind;
import org.huhang.posts.PostLine;
import org.huhang.posts.PostRequests;
import org.huhang.posts.PostRuleId;
import org.huhang.shared.CityClock;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Asks posts for whom a version needs at its points, and says how far that is covered.
@ApplicationScoped
class PointStaffing {
    private static final int LONGEST_TURN_MINUTES = 240;
    private static final int HALF_HOUR = 30;
    private static final int MOST_REQUESTS = 400;

    private final CallupStore store;
    private final PostRequests posts;
    private final CityClock clock;

    PointStaffing(CallupStore store, PostRequests posts, CityClock clock) {
        this.store = store;
        this.posts = posts;
        this.clock = clock;
    }

    /// @param id the client's
    /// @param postId of the post that is opened where none stands
    /// @param organizationIds who staffs it then
    record NewPointRequest(
            UUID id,
            CallupVersionId versionId,
            int point,
            PostId postId,
            PostRuleId postRuleId,
            List<OrganizationId> organizationIds) {}

    /// What was asked for at a point, and how many come by the roster in force.
    ///
    /// @param skill none where anybody will do
    record PointCover(int point, PostId postId, @Nullable String skill, int needed, int seats, int held, Instant at) {}

    Outcome<PostId> request(CallupPlan plan, CallupVersion version, NewPointRequest wanted, AccountId by, Instant now) {
        var points = version.settings().points();
        if (wanted.point() < 0 || wanted.point() >= version.result().points().size()) {
            return Outcome.refused(Refusal.invalid("callups.no-such-point", "point", Map.of()));
        }
        var point = points.get(wanted.point());
        var standing = point.postId() != null ? point.postId() : asked(plan.id(), wanted.point());
        Outcome<PostId> post =
                standing != null ? Outcome.done(standing) : posts.open(opened(plan, point, wanted, version), by, now);
        return post.then(id -> posts.staff(id, rule(version, wanted), by, now)).map(id -> {
            store.add(
                    plan.id(),
                    new CallupStore.PointRequest(
                            wanted.id(), version.id(), wanted.point(), id, wanted.postRuleId(), now),
                    by);
            return id;
        });
    }

    private @Nullable PostId asked(CallupPlanId plan, int point) {
        return store.listRequests(plan, MOST_REQUESTS).stream()
                .filter(request -> request.point() == point)
                .map(CallupStore.PointRequest::postId)
                .findFirst()
                .orElse(null);
    }

    private static NewPost opened(CallupPlan plan, CalledPoint point, NewPointRequest wanted, CallupVersion version) {
        return new NewPost(
                wanted.postId(),
                point.name(),
                PostKind.SAMPLING,
                "SAMPLING",
                plan.areaId(),
                null,
                null,
                null,
                null,
                true,
                point.longitude(),
                point.latitude(),
                null,
                version.settings().startAt(),
                wanted.organizationIds());
    }

    /// Shifts from the first call to the last swab, each as long as the limits let it be, with all that work at once.
    private PostRequests.StaffRequest rule(CallupVersion version, NewPointRequest wanted) {
        var load = version.result().points().get(wanted.point());
        var day = LocalDate.ofInstant(version.settings().startAt(), clock.zone());
        int most = Math.min(LONGEST_TURN_MINUTES, posts.longestShiftMinutes(day));
        long minutes = Math.max(
                HALF_HOUR,
                Duration.between(version.settings().startAt(), load.finishAt()).toMinutes());
        int turns = (int) Math.ceilDiv(minutes, (long) most);
        int each = (int) Math.ceilDiv(minutes, (long) turns * HALF_HOUR) * HALF_HOUR;
        List<PostLine> lines = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            var start = LocalTime.ofInstant(
                            version.settings().startAt().plus(Duration.ofMinutes((long) turn * each)), clock.zone())
                    .truncatedTo(ChronoUnit.MINUTES);
            load.need()
                    .bySkill()
                    .forEach((skill, people) ->
                            lines.add(new PostLine(start, each, skill.isEmpty() ? null : skill, people)));
        }
        return new PostRequests.StaffRequest(
                wanted.postRuleId(),
                day,
                day.plusDays(1),
                Texts.get(
                        "callups.staff-source",
                        Texts.Language.ZH,
                        Map.of("version", version.number(), "tables", load.tables())),
                lines);
    }

    /// Of what was asked for last at each point; half an hour after the first call.
    List<PointCover> covered(CallupPlanId plan) {
        Map<Integer, CallupStore.PointRequest> latest = new TreeMap<>();
        store.listRequests(plan, MOST_REQUESTS).forEach(each -> latest.putIfAbsent(each.point(), each));
        List<PointCover> covers = new ArrayList<>();
        latest.forEach((point, request) -> {
            var version = store.findVersion(request.versionId()).orElseThrow();
            var at = version.settings().startAt().plus(Duration.ofMinutes(HALF_HOUR));
            var staffed = posts.staffed(List.of(request.postId()), at);
            version.result().points().get(point).need().bySkill().forEach((skill, people) -> {
                var found = staffed.stream()
                        .filter(each -> skill.equals(Objects.requireNonNullElse(each.skill(), "")))
                        .findFirst();
                covers.add(new PointCover(
                        point,
                        request.postId(),
                        skill.isEmpty() ? null : skill,
                        people,
                        found.map(PostRequests.StaffedSeats::seats).orElse(0),
                        found.map(PostRequests.StaffedSeats::held).orElse(0),
                        at));
            });
        });
        return covers;
    }
}
