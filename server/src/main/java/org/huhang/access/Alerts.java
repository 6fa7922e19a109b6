package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Raises alerts, each with an entry in the audit log in the same transaction, and settles them: never by whom they are
/// about.
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);
    private static final int LONGEST_REASON = 500;
    /// The advisory lock of raising what is raised once; any constant that nothing else in the house uses.
    private static final int RAISING = 0x41_6C_72_74;

    private final Jdbi jdbi;
    private final AuditLog log;
    private final Submissions submissions;
    private final ObjectMapper json;

    Alerts(Jdbi jdbi, AuditLog log, Submissions submissions, ObjectMapper json) {
        this.jdbi = jdbi;
        this.log = log;
        this.submissions = submissions;
        this.json = json;
    }

    record NewSettlement(UUID id, String reason) {}

    private record SettlementOf(AlertId alert, NewSettlement settlement) {}

    /// Whatever becomes of the caller's own transaction: this one stands.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void raiseOn(
            AccountId account,
            Alert.Kind kind,
            @Nullable UUID subject,
            String textKey,
            Map<String, String> params,
            Instant now) {
        insert(kind, account, null, subject, textKey, params, now);
    }

    /// A list from outside holds rows that were invented for `subject`, an export or an organization of that area.
    @Transactional
    public void raiseLeak(AreaId area, UUID subject, String textKey, Map<String, String> params, Instant now) {
        insert(Alert.Kind.LEAK, null, area, subject, textKey, params, now);
    }

    /// Somebody tried to decide on their own request. However often they try, one alert is open; the refusal is the
    /// caller's, and this stands whatever becomes of it.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void raiseOwnApproval(AccountId account, AreaId area, UUID approval, Map<String, String> params, Instant now) {
        if (isFirst(Alert.Kind.OWN_APPROVAL, account, approval)) {
            insert(Alert.Kind.OWN_APPROVAL, account, area, approval, "access.alert-own-approval", params, now);
        }
    }

    /// A case of that area is called approved without what an approval needs. However often it is called so, one alert
    /// is open.
    @Transactional
    public void raiseFabricatedCase(AreaId area, UUID caseId, String textKey, Map<String, String> params, Instant now) {
        if (isFirst(Alert.Kind.FABRICATED_CASE, null, caseId)) {
            insert(Alert.Kind.FABRICATED_CASE, findDecider(caseId), area, caseId, textKey, params, now);
        }
    }

    /// Whose word stands behind it, if anybody's: an alert about it is about them.
    private @Nullable AccountId findDecider(UUID subject) {
        return jdbi.withHandle(h -> h.createQuery("""
                select d.decided_by
                  from access.decisions d
                  join access.approvals a on a.id = d.approval_id
                 where a.subject_id = :subject and d.approved
                 order by d.decided_at desc
                 limit 1
                """)
                .bind("subject", subject)
                .mapTo(AccountId.class)
                .findOne()
                .orElse(null));
    }

    /// Whether none is open that says the same, of this account or, without one, of anybody; whoever asks at the same
    /// time waits for the first.
    private boolean isFirst(Alert.Kind kind, @Nullable AccountId account, UUID subject) {
        return jdbi.withHandle(h -> {
            h.execute("select pg_advisory_xact_lock(?, hashtext(?))", RAISING, subject.toString());
            return h.createQuery("""
                    select not exists (
                        select from access.alerts a
                         where a.kind = :kind and a.subject_id = :subject
                           and (:account::uuid is null or a.account_id = :account::uuid)
                           and not exists (select from access.alert_settlements s where s.alert_id = a.id))
                    """)
                    .bind("kind", kind)
                    .bind("subject", subject)
                    .bind("account", account)
                    .mapTo(boolean.class)
                    .one();
        });
    }

    private void insert(
            Alert.Kind kind,
            @Nullable AccountId account,
            @Nullable AreaId area,
            @Nullable UUID subject,
            String textKey,
            Map<String, String> params,
            Instant now) {
        var id = new AlertId(Ids.next());
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.alerts
                       (id, kind, account_id, area_id, subject_id, text_key, text_params, raised_at)
                values (:id, :kind, :account, :area, :subject, :textKey, :params::jsonb, :now)
                """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("account", account)
                .bind("area", area)
                .bind("subject", subject)
                .bind("textKey", textKey)
                .bind("params", write(params))
                .bind("now", now)
                .execute());
        log.append(AuditEntry.change(
                account == null ? null : account.value(),
                subject == null ? List.of(id.value()) : List.of(id.value(), subject),
                "alertsRaise." + kind,
                now));
        LOG.warnf("ALARM: %s alert %s; an auditor must look at it", kind, id.value());
    }

    /// Whether the caller's scope reaches whom it is about is asked before, at the edge.
    @Transactional
    Outcome<AlertId> settle(AlertId id, NewSettlement settlement, AccountId by, Instant now) {
        if (settlement.reason().isBlank() || settlement.reason().length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        return submissions
                .first(settlement.id(), new SettlementOf(id, settlement))
                .then(first -> {
                    if (!first) {
                        return Outcome.done(id);
                    }
                    if (isAbout(id, by)) {
                        return Outcome.refused(Refusal.forbidden("access.own-alert", Map.of()));
                    }
                    return jdbi.withHandle(h -> insert(h, id, settlement, by, now))
                            ? Outcome.done(id)
                            : Outcome.refused(Refusal.conflict("access.alert-settled", Map.of()));
                });
    }

    /// The account itself, or another one of the same person.
    private boolean isAbout(AlertId id, AccountId by) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (
                    select from access.alerts a
                      join access.accounts who on who.id = a.account_id
                      left join access.accounts me on me.id = :by
                     where a.id = :id and (who.id = :by or who.person_id = me.person_id))
                """)
                .bind("id", id)
                .bind("by", by)
                .mapTo(boolean.class)
                .one());
    }

    private static boolean insert(Handle h, AlertId id, NewSettlement settlement, AccountId by, Instant now) {
        return h.createUpdate("""
                insert into access.alert_settlements (alert_id, reason, settled_by, settled_at)
                values (:id, :reason, :by, :now)
                on conflict (alert_id) do nothing
                """)
                        .bind("id", id)
                        .bind("reason", settlement.reason().strip())
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private String write(Map<String, String> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parameters " + params.keySet() + " cannot be written", e);
        }
    }
}
