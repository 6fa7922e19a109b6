package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.ApprovalId;
import org.huhang.access.Approvals;
import org.huhang.access.NoteRule;
import org.huhang.shared.AreaId;
import org.huhang.shared.KeyRing;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Moves to new keys are asked for by one person and agreed to by a second: with the old keys go the backups that were
/// made under them.
@ApplicationScoped
class KeyRotations {
    static final String APPROVAL_KIND = "KEY_ROTATION";

    private final Jdbi jdbi;
    private final KeyRing ring;
    private final PersonRotation rotation;
    private final Approvals approvals;
    private final Submissions submissions;
    private final WallClock wall;

    KeyRotations(
            Jdbi jdbi,
            PersonSecrets secrets,
            PersonRotation rotation,
            Approvals approvals,
            Submissions submissions,
            WallClock wall) {
        this.jdbi = jdbi;
        this.ring = secrets.ring();
        this.rotation = rotation;
        this.approvals = approvals;
        this.submissions = submissions;
        this.wall = wall;
    }

    /// @param id made by the client; the same id with the same content is the same request
    record NewRotation(UUID id, String reason) {}

    /// One at a time.
    ///
    /// @param city whose second approver decides
    @Transactional
    Outcome<KeyRotationId> request(NewRotation wanted, AreaId city, AccountId by, Instant now) {
        if (wanted.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("registry.reason-missing", "reason", Map.of()));
        }
        if (NoteRule.namesSomebody(wanted.reason())) {
            return Outcome.refused(Refusal.invalid("registry.note-names-somebody", "reason", Map.of()));
        }
        var id = new KeyRotationId(wanted.id());
        return submissions.first(wanted.id(), wanted).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            jdbi.useHandle(h -> h.execute("lock table registry.key_rotations in share row exclusive mode"));
            if (list().stream().anyMatch(KeyRotations::isOpen)) {
                return Outcome.refused(Refusal.conflict("registry.rotation-under-way", Map.of()));
            }
            var reason = wanted.reason().strip();
            var approval = approvals.request(
                    APPROVAL_KIND,
                    id.value(),
                    city,
                    by,
                    "registry.approve-key-rotation",
                    Map.of("reason", reason, "epoch", Integer.toString(ring.epoch())));
            insert(id, reason, approval, by, now);
            return Outcome.done(id);
        });
    }

    private static boolean isOpen(KeyRotation each) {
        return each.state() == KeyRotation.State.WAITING || each.state() == KeyRotation.State.UNDER_WAY;
    }

    private void insert(KeyRotationId id, String reason, ApprovalId approval, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.key_rotations (id, reason, approval_id, requested_by, requested_at)
                values (:id, :reason, :approval, :by, :now)
                """)
                .bind("id", id)
                .bind("reason", reason)
                .bind("approval", approval)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// Once: the epoch is written down before its keys are made, so that the same decision told again finds them.
    void begin(KeyRotationId id, Instant now) {
        int epoch = jdbi.withHandle(h -> h.createQuery("""
                insert into registry.key_rotations_begun (rotation_id, epoch, begun_at)
                values (:id, :epoch, :now)
                on conflict (rotation_id) do update set epoch = registry.key_rotations_begun.epoch
                returning epoch
                """)
                .bind("id", id)
                .bind("epoch", ring.epoch() + 1)
                .bind("now", now)
                .mapTo(int.class)
                .one());
        if (ring.epoch() < epoch) {
            rotation.begin();
        }
        rotation.runSoon(wall.now());
    }

    private record Row(
            KeyRotationId id,
            String reason,
            ApprovalId approvalId,
            Instant requestedAt,
            @Nullable Integer epoch,
            @Nullable Instant begunAt) {}

    /// The latest first.
    List<KeyRotation> list() {
        var rows = jdbi.withHandle(h -> h.createQuery("""
                select r.id, r.reason, r.approval_id, r.requested_at, b.epoch, b.begun_at
                  from registry.key_rotations r
                  left join registry.key_rotations_begun b on b.rotation_id = r.id
                 order by r.requested_at desc, r.id desc
                 limit 100
                """).mapTo(Row.class).list());
        var decisions = approvals.decisions(rows.stream().map(Row::approvalId).toList());
        var earlier = ring.earlierEpochs();
        return rows.stream()
                .map(row -> {
                    var decided = decisions.get(row.approvalId);
                    return new KeyRotation(
                            row.id,
                            row.reason,
                            row.approvalId,
                            row.requestedAt,
                            state(decided, row.epoch, earlier),
                            decided == null || decided.approved() ? null : decided.reason(),
                            row.epoch,
                            row.begunAt);
                })
                .toList();
    }

    private static KeyRotation.State state(
            Approvals.@Nullable Decided decided, @Nullable Integer epoch, List<Integer> earlier) {
        if (decided == null) {
            return KeyRotation.State.WAITING;
        }
        if (!decided.approved()) {
            return KeyRotation.State.REFUSED;
        }
        return epoch == null || earlier.stream().anyMatch(old -> old < epoch)
                ? KeyRotation.State.UNDER_WAY
                : KeyRotation.State.DONE;
    }
}
