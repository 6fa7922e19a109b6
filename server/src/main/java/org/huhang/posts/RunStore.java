package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunStore {
    private static final String RUN = """
            select r.id, r.plan_id, r.from_draft, r.at_most_seconds, r.seed, r.asked_by, r.asked_at,
                   exists (select from posts.run_facts f where f.run_id = r.id and f.kind = 'BEGUN') as begun,
                   exists (select from posts.run_facts f where f.run_id = r.id and f.kind = 'STOP_ASKED') as stop_asked,
                   (select kind from posts.run_facts f where f.run_id = r.id and f.kind in ('ENDED', 'FAILED')) as ended,
                   (select note from posts.run_facts f where f.run_id = r.id and f.kind in ('ENDED', 'FAILED')) as note,
                   (select id from posts.drafts d where d.run_id = r.id) as draft_id,
                   (select elapsed_ms from posts.run_work w where w.run_id = r.id) as working_ms
              from posts.runs r
            """;

    private final Jdbi jdbi;

    RunStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A run with what the facts say of it.
    ///
    /// @param ended ENDED or FAILED, once it is over
    record Run(
            RunId id,
            PlanId planId,
            @Nullable DraftId fromDraft,
            int atMostSeconds,
            long seed,
            @Nullable AccountId askedBy,
            Instant askedAt,
            boolean begun,
            boolean stopAsked,
            @Nullable String ended,
            @Nullable String note,
            @Nullable DraftId draftId,
            @Nullable Long workingMs) {

        RunState state() {
            return ended != null
                    ? RunState.valueOf(ended)
                    : stopAsked ? RunState.STOPPING : begun ? RunState.RUNNING : RunState.WAITING;
        }
    }

    void add(
            RunId id,
            PlanId plan,
            @Nullable DraftId from,
            int atMostSeconds,
            long seed,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.runs (id, plan_id, from_draft, at_most_seconds, seed, asked_by, asked_at)
                values (:id, :plan, :from, :most, :seed, :by, :now)
                """)
                .bind("id", id)
                .bind("plan", plan)
                .bindByType("from", from, DraftId.class)
                .bind("most", atMostSeconds)
                .bind("seed", seed)
                .bindByType("by", by, AccountId.class)
                .bind("now", now)
                .execute());
    }

    Optional<Run> find(RunId id) {
        return jdbi.withHandle(h -> h.createQuery(RUN + " where r.id = :id")
                .bind("id", id)
                .mapTo(Run.class)
                .findOne());
    }

    /// The newest first.
    List<Run> list(PlanId plan, int most) {
        return jdbi.withHandle(
                h -> h.createQuery(RUN + " where r.plan_id = :plan order by r.asked_at desc, r.id desc limit :most")
                        .bind("plan", plan)
                        .bind("most", most)
                        .mapTo(Run.class)
                        .list());
    }

    /// @return false when it had ended before
    boolean fact(RunId run, String kind, @Nullable AccountId by, @Nullable String note, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into posts.run_facts (run_id, kind, account_id, note, occurred_at)
                values (:run, :kind, :by, :note, :at)
                on conflict do nothing
                """)
                        .bind("run", run)
                        .bind("kind", kind)
                        .bindByType("by", by, AccountId.class)
                        .bind("note", note)
                        .bind("at", at)
                        .execute()
                == 1);
    }

    boolean isStopAsked(RunId run) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select exists (select from posts.run_facts where run_id = :run and kind = 'STOP_ASKED')")
                .bind("run", run)
                .mapTo(boolean.class)
                .one());
    }

    void addPoint(RunId run, RunView.RunPoint point) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.run_progress (run_id, elapsed_ms, hard, unfilled, soft)
                values (:run, :elapsedMillis, :hard, :unfilled, :soft)
                on conflict do nothing
                """)
                .bind("run", run)
                .bind("elapsedMillis", point.elapsedMillis())
                .bind("hard", point.hard())
                .bind("unfilled", point.unfilled())
                .bind("soft", point.soft())
                .execute());
    }

    /// In the order of time, the last always among them; of a long run not every one.
    List<RunView.RunPoint> listPoints(RunId run, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select elapsed_ms as elapsed_millis, hard, unfilled, soft
                  from (select p.*, row_number() over (order by elapsed_ms desc) as back, count(*) over () as all_of_it
                          from posts.run_progress p
                         where run_id = :run) as numbered
                 where (back - 1) % (1 + all_of_it / :most) = 0
                 order by elapsed_ms
                """)
                .bind("run", run)
                .bind("most", most)
                .mapTo(RunView.RunPoint.class)
                .list());
    }

    /// What somebody left of a search.
    ///
    /// @param holders by the plan's seats; empty before the first roster
    record Work(long elapsedMillis, List<Integer> holders) {}

    /// Takes a run for this node, unless another was seen at it since `stale`.
    Optional<Work> claim(RunId run, UUID node, Instant now, Instant stale) {
        return jdbi.withHandle(h -> h.createQuery("""
                insert into posts.run_work as w (run_id, node, seen_at, elapsed_ms)
                values (:run, :node, :now, 0)
                on conflict (run_id) do update set node = :node, seen_at = :now
                 where w.node = :node or w.seen_at < :stale
                returning elapsed_ms, coalesce(holders, '{}') as holders
                """)
                .bind("run", run)
                .bind("node", node)
                .bind("now", now)
                .bind("stale", stale)
                .map((row, context) -> new Work(row.getLong("elapsed_ms"), DraftStore.list(row, "holders")))
                .findOne());
    }

    /// @param holders none: they are as they were
    void keep(RunId run, UUID node, Instant seen, long elapsedMillis, int @Nullable [] holders) {
        jdbi.useHandle(h -> h.createUpdate("""
                update posts.run_work
                   set seen_at = :seen, elapsed_ms = :elapsed, holders = coalesce(:holders, holders)
                 where run_id = :run and node = :node
                """)
                .bind("run", run)
                .bind("node", node)
                .bind("seen", seen)
                .bind("elapsed", elapsedMillis)
                .bindByType("holders", holders == null ? null : DraftStore.boxed(holders), Integer[].class)
                .execute());
    }

    void forget(RunId run) {
        jdbi.useHandle(h -> h.createUpdate("delete from posts.run_work where run_id = :run")
                .bind("run", run)
                .execute());
    }
}
