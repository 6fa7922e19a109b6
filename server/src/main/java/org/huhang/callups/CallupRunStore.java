package org.huhang.callups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CallupRunStore {
    private static final String RUN = """
            select r.id, r.plan_id, r.from_version, r.settings, r.asked_by, r.asked_at,
                   exists (select from callups.run_facts f where f.run_id = r.id and f.kind = 'BEGUN') as begun,
                   exists (select from callups.run_facts f where f.run_id = r.id and f.kind = 'STOP_ASKED')
                       as stop_asked,
                   (select kind from callups.run_facts f where f.run_id = r.id and f.kind in ('ENDED', 'FAILED'))
                       as ended,
                   (select note from callups.run_facts f where f.run_id = r.id and f.kind in ('ENDED', 'FAILED'))
                       as note,
                   (select id from callups.versions v where v.run_id = r.id) as version_id,
                   (select step from callups.run_progress p where p.run_id = r.id order by number desc limit 1) as step
              from callups.runs r
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CallupRunStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /// A run with what the facts say of it.
    ///
    /// @param ended ENDED or FAILED, once it is over
    record PlanRun(
            CallupRunId id,
            CallupPlanId planId,
            @Nullable CallupVersionId fromVersion,
            String settings,
            @Nullable AccountId askedBy,
            Instant askedAt,
            boolean begun,
            boolean stopAsked,
            @Nullable String ended,
            @Nullable String note,
            @Nullable CallupVersionId versionId,
            @Nullable RunStep step) {}

    void add(
            CallupRunId id,
            CallupPlanId plan,
            @Nullable CallupVersionId from,
            CallupSettings settings,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into callups.runs (id, plan_id, from_version, settings, asked_by, asked_at)
                values (:id, :plan, :from, :settings::jsonb, :by, :now)
                """)
                .bind("id", id)
                .bind("plan", plan)
                .bindByType("from", from, CallupVersionId.class)
                .bind("settings", write(settings))
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    Optional<PlanRun> find(CallupRunId id) {
        return jdbi.withHandle(h -> h.createQuery(RUN + " where r.id = :id")
                .bind("id", id)
                .mapTo(PlanRun.class)
                .findOne());
    }

    Optional<PlanRun> findLatest(CallupPlanId plan) {
        return jdbi.withHandle(
                h -> h.createQuery(RUN + " where r.plan_id = :plan order by r.asked_at desc, r.id desc limit 1")
                        .bind("plan", plan)
                        .mapTo(PlanRun.class)
                        .findOne());
    }

    CallupSettings settings(PlanRun run) {
        try {
            return json.readValue(run.settings(), CallupSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the settings of run " + run.id().value() + " cannot be read", e);
        }
    }

    void fact(CallupRunId run, String kind, @Nullable AccountId by, @Nullable String note, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into callups.run_facts (run_id, kind, account_id, note, occurred_at)
                values (:run, :kind, :by, :note, :at)
                on conflict do nothing
                """)
                .bind("run", run)
                .bind("kind", kind)
                .bindByType("by", by, AccountId.class)
                .bind("note", note)
                .bind("at", at)
                .execute());
    }

    void step(CallupRunId run, RunStep step, long elapsedMillis) {
        jdbi.useHandle(h -> h.createUpdate(
                        "insert into callups.run_progress (run_id, step, elapsed_ms) values (:run, :step, :elapsed)")
                .bind("run", run)
                .bind("step", step)
                .bind("elapsed", elapsedMillis)
                .execute());
    }

    boolean isStopAsked(CallupRunId run) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from callups.run_facts where run_id = :run and kind = 'STOP_ASKED')")
                .bind("run", run)
                .mapTo(boolean.class)
                .one());
    }

    /// @return whether this node is the one at it
    boolean claim(CallupRunId run, UUID node, Instant now, Instant stale) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into callups.run_work as w (run_id, node, seen_at)
                values (:run, :node, :now)
                on conflict (run_id) do update set node = :node, seen_at = :now
                 where w.node = :node or w.seen_at < :stale
                """)
                        .bind("run", run)
                        .bind("node", node)
                        .bind("now", now)
                        .bind("stale", stale)
                        .execute()
                == 1);
    }

    void forget(CallupRunId run) {
        jdbi.useHandle(h -> h.createUpdate("delete from callups.run_work where run_id = :run")
                .bind("run", run)
                .execute());
    }

    private String write(CallupSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings cannot be written", e);
        }
    }
}
