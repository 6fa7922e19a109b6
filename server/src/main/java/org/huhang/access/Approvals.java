package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Decisions by a second person. The state of an approval is derived from whether a decision stands
/// beside it; nobody decides on what they asked for themselves.
@ApplicationScoped
public class Approvals {
    private final Jdbi jdbi;
    private final Submissions submissions;
    private final Journal journal;
    private final Alerts alerts;
    private final ObjectMapper json;
    private final WallClock wall;

    Approvals(Jdbi jdbi, Submissions submissions, Journal journal, Alerts alerts, ObjectMapper json, WallClock wall) {
        this.jdbi = jdbi;
        this.submissions = submissions;
        this.journal = journal;
        this.alerts = alerts;
        this.json = json;
        this.wall = wall;
    }

    /// @param reason may be empty when approved, never when refused
    record NewDecision(UUID id, boolean approved, String reason) {}

    private record DecisionOn(ApprovalId approval, NewDecision decision) {}

    /// Asks for a decision, in the transaction of the fact that needs it. Asking again for the same
    /// subject and kind is the same request.
    ///
    /// @param requestedBy whose act led here: the one account that may not decide
    /// @param textKey key of the sentence that the approver reads, with its parameters
    @Transactional(Transactional.TxType.MANDATORY)
    public ApprovalId request(
            String kind,
            UUID subjectId,
            AreaId area,
            @Nullable AccountId requestedBy,
            String textKey,
            Map<String, String> textParams) {
        var id = new ApprovalId(Ids.next());
        return jdbi.withHandle(h -> h.createQuery("""
                insert into access.approvals
                       (id, kind, subject_id, area_id, requested_by, requested_at, text_key, text_params)
                values (:id, :kind, :subject, :area, :by, :now, :textKey, :textParams::jsonb)
                on conflict (kind, subject_id) do update set kind = excluded.kind
                returning id
                """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("subject", subjectId)
                .bind("area", area)
                .bind("by", requestedBy)
                .bind("now", wall.now())
                .bind("textKey", textKey)
                .bind("textParams", write(textParams))
                .mapTo(ApprovalId.class)
                .one());
    }

    /// What was decided on each that is decided.
    public Map<ApprovalId, Decided> decisions(Collection<ApprovalId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select d.approval_id, d.approved, d.reason, a.display_name as by_name, d.decided_at as at
                  from access.decisions d
                  join access.accounts a on a.id = d.decided_by
                 where d.approval_id = any(:ids)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Decided.class)
                .collect(Collectors.toMap(Decided::approvalId, Function.identity())));
    }

    /// By whom each was decided that a second person decided: where the asker's own word stands, nobody's counts.
    public Map<ApprovalId, AccountId> deciders(Collection<ApprovalId> ids) {
        record By(ApprovalId approvalId, AccountId decidedBy) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select d.approval_id, d.decided_by
                  from access.decisions d
                  join access.approvals a on a.id = d.approval_id
                  left join access.accounts asker on asker.id = a.requested_by
                  left join access.accounts decider on decider.id = d.decided_by
                 where d.approval_id = any(:ids)
                   and not coalesce(a.requested_by = d.decided_by or asker.person_id = decider.person_id, false)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(By.class)
                .collect(Collectors.toMap(By::approvalId, By::decidedBy)));
    }

    public record Decided(ApprovalId approvalId, boolean approved, String reason, String byName, Instant at) {}

    private String write(Map<String, String> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + params.keySet() + " cannot be written", e);
        }
    }

    /// Decides, once. Whether the decider's role reaches the area is asked before, at the edge; that the
    /// asker does not decide, by this account or by another of the same person, is asked here.
    @Transactional
    Outcome<ApprovalId> decide(ApprovalId id, NewDecision decision, AccountId by, Instant now) {
        if (!decision.approved() && decision.reason().isBlank()) {
            return Outcome.refused(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        return submissions.first(decision.id(), new DecisionOn(id, decision)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var asked = subject(id, by);
            if (asked.isEmpty()) {
                return Outcome.refused(Refusal.notFound("access.approval-unknown", Map.of()));
            }
            if (asked.get().own()) {
                alerts.raiseOwnApproval(
                        by,
                        asked.get().areaId(),
                        id.value(),
                        Map.of("kind", asked.get().kind()),
                        now);
                return Outcome.refused(Refusal.forbidden("access.own-request", Map.of()));
            }
            if (!insert(id, decision, by, now)) {
                return Outcome.refused(Refusal.conflict("access.already-decided", Map.of()));
            }
            journal.append(
                    new ApprovalsDecided(id, asked.get().kind(), asked.get().subjectId(), decision.approved()));
            return Outcome.done(id);
        });
    }

    private boolean insert(ApprovalId id, NewDecision decision, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into access.decisions (approval_id, approved, reason, decided_by, decided_at)
                values (:id, :approved, :reason, :by, :now)
                on conflict (approval_id) do nothing
                """)
                        .bind("id", id)
                        .bind("approved", decision.approved())
                        .bind("reason", decision.reason().strip())
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private Optional<Subject> subject(ApprovalId id, AccountId decider) {
        return jdbi.withHandle(h -> h.createQuery("""
                select a.kind, a.subject_id, a.area_id,
                       coalesce(a.requested_by = :decider or asker.person_id = me.person_id, false) as own
                  from access.approvals a
                  left join access.accounts asker on asker.id = a.requested_by
                  left join access.accounts me on me.id = :decider
                 where a.id = :id
                """)
                .bind("id", id)
                .bind("decider", decider)
                .mapTo(Subject.class)
                .findOne());
    }

    record Subject(String kind, UUID subjectId, AreaId areaId, boolean own) {}
}
