package org.huhang;

import static org.huhang.WalkCases.body;
import static org.huhang.WalkCases.path;
import static org.huhang.WalkSide.newId;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.WalkCases.Call;
import org.huhang.access.Role;
import org.huhang.access.SignedIn;
import org.huhang.shared.PersonId;

/// A post of one side with a roster in force by which the town's person stands there since yesterday; something
/// was handed over, and a device brought what nobody could take in.
///
/// @param device that device
record WalkPosts(UUID post, UUID plan, UUID device, SignedIn guard, WalkTown town) {
    private static final Duration BEFORE = Duration.ofHours(25);
    private static final Duration AFTER = Duration.ofHours(2);

    static WalkPosts of(WalkTown town) {
        var made = new WalkPosts(
                newId(), newId(), newId(), SignedIn.as(town.verbs().invitations(), Role.GATE_STAFF, town.area()), town);
        made.open();
        made.roster(made.plan, town.person());
        made.refuse();
        made.newHandover();
        return made;
    }

    private void open() {
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into posts.posts (id, name_zh, kind, pattern, area_id, outdoor, longitude, latitude,"
                            + " opens_at, opened_at) values (?, '卡点', 'CHECKPOINT', 'CHECKPOINT', ?, true,"
                            + " 110, 29, '2021-07-01T00:00:00Z', '2021-07-01T00:00:00Z')",
                    post,
                    town.area().value());
            h.execute(
                    "insert into posts.post_organizations values (?, ?)",
                    post,
                    town.organization().value());
        });
    }

    /// One seat, in force.
    private void roster(UUID id, PersonId holder) {
        var now = town.verbs().clock().now();
        var draft = newId();
        town.verbs().jdbi().useHandle(h -> {
            h.execute(
                    "insert into posts.plans (id, title, area_id, start_date, days, planned_at)"
                            + " values (?, 'any', ?, '2021-08-01', 1, '2021-08-01T00:00:00Z')",
                    id,
                    town.area().value());
            h.execute("insert into posts.plan_posts values (?, 0, ?)", id, post);
            h.execute(
                    "insert into posts.plan_organizations values (?, ?)",
                    id,
                    town.organization().value());
            h.execute(
                    "insert into posts.plan_people values (?, 0, ?, ?, 'STAFF')",
                    id,
                    holder.value(),
                    town.organization().value());
            h.execute(
                    "insert into posts.seats (plan_id, position, post_id, start_at, end_at, night, weekend,"
                            + " heat_minutes) values (?, 0, ?, ?, ?, false, false, 0)",
                    id,
                    post,
                    Timestamp.from(now.minus(BEFORE)),
                    Timestamp.from(now.plus(AFTER)));
            h.execute(
                    "insert into posts.drafts (id, plan_id, origin, holders, tally, limits_date, made_at, note)"
                            + " values (?, ?, 'HAND', array[0], '[]', '2020-01-01', '2021-08-01T00:00:00Z', '')",
                    draft,
                    id);
            h.execute(
                    "insert into posts.publications (id, plan_id, draft_id, reason, published_at)"
                            + " values (?, ?, ?, 'any', '2021-08-01T00:00:00Z')",
                    newId(),
                    id,
                    draft);
        });
    }

    private void refuse() {
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.refused_records values (?, 1, 'POST_HANDOVER', ?, ?, 'UNREADABLE',"
                                + " '2021-08-01T00:00:00Z', '2021-08-01T00:00:00Z')",
                        device,
                        town.area().value(),
                        guard.account().value()));
    }

    Call seat() {
        return path("postId", post).and(path("planId", plan)).and(path("seat", 0));
    }

    Call newNoShow() {
        return path("postId", post).and(body("id", newId(), "planId", newRoster(), "seat", 0, "reason", "any"));
    }

    /// Of who holds the seat in force.
    Call noShow() {
        var id = newId();
        var who = town.newPerson();
        var now = town.verbs().clock().now();
        town.verbs()
                .jdbi()
                .useHandle(h -> h.execute(
                        "insert into posts.absences (id, person_id, kind, start_at, end_at, plan_id, seat, reason, told_at)"
                                + " values (?, ?, 'NO_SHOW', ?, ?, ?, 0, 'any', ?) on conflict do nothing",
                        id,
                        who.value(),
                        Timestamp.from(now.minus(BEFORE)),
                        Timestamp.from(now.plus(AFTER)),
                        plan,
                        Timestamp.from(now)));
        return path("postId", post).and(path("absenceId", id));
    }

    Call newSign() {
        return path("postId", post)
                .and(body(
                        "id",
                        newId(),
                        "planId",
                        newRoster(),
                        "seat",
                        0,
                        "comes",
                        true,
                        "at",
                        town.verbs().clock().now().minusSeconds(60).toString()));
    }

    /// By which somebody new stands there.
    private UUID newRoster() {
        var id = newId();
        roster(id, town.newPerson());
        return id;
    }

    Call handover() {
        return handover(newId());
    }

    private Call handover(UUID id) {
        Instant shift = town.verbs().clock().now().minus(Duration.ofHours(8));
        return path("postId", post).and(body("id", id, "shiftStart", shift.toString(), "text", "any"));
    }

    /// Told by somebody whom the walk does not know.
    UUID newHandover() {
        var id = newId();
        WalkWire.done("POST", "/api/posts/" + post + "/handovers", handover(id), guard);
        return id;
    }

    Call stock() {
        return path("postId", post)
                .and(body("id", newId(), "lines", List.of(Map.of("item", "MASK", "kind", "USED", "quantity", 1))));
    }
}
