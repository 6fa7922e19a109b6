package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// Results that wait for a second person, and what became of them.
@ApplicationScoped
class HeldStore {
    private static final String HELD = """
            select r.id, r.tube_code, r.laboratory_id, r.finding, r.tested_at, r.reported_at, r.received_at, r.corrects,
                   r.correction_reason, b.organization_id, b.area_id, b.sent_by, b.confirmed_by
              from testing.tube_results r
              join testing.tube_batches b on b.id = r.batch_id
             where r.implausible > 0
            """;
    private static final String WAITING =
            " and not exists (select from testing.tube_releases x where x.result_id = r.id)";

    private final Jdbi jdbi;

    HeldStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Held(
            @Nested TubeResult result,
            @Nullable String correctionReason,
            OrganizationId organizationId,
            AreaId areaId,
            AccountId sentBy,
            @Nullable AccountId confirmedBy) {}

    Optional<Held> find(ResultId id) {
        return jdbi.withHandle(h -> h.createQuery(HELD + " and r.id = :id")
                .bind("id", id)
                .mapTo(Held.class)
                .findOne());
    }

    /// Positives first, then the oldest.
    List<Held> list(Collection<OrganizationId> laboratories, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(HELD + WAITING + """
                 and (b.organization_id = any(:laboratories) or b.area_id = any(:areas))
                 order by case r.finding when 'POSITIVE' then 0 when 'INDETERMINATE' then 1 else 2 end, r.received_at, r.id
                 limit :limit
                """)
                .bind("laboratories", Id.array(laboratories))
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Held.class)
                .list());
    }

    /// Those that wait for nothing but what these rules miss, after the one given, the oldest first.
    List<Held> listWaitingFor(Collection<String> rules, Collection<String> tubes, ResultId after, int limit) {
        return jdbi.withHandle(h -> h.createQuery(HELD + WAITING + """
                 and r.id > :after
                 and r.tube_code = any(:tubes)
                 and not exists (select from testing.implausibilities i
                                  where i.result_id = r.id and i.rule <> all(:rules))
                 order by r.id
                 limit :limit
                """)
                .bind("after", after)
                .bind("tubes", tubes.toArray(String[]::new))
                .bind("rules", rules.toArray(String[]::new))
                .bind("limit", limit)
                .mapTo(Held.class)
                .list());
    }

    boolean addDecision(
            ResultId id, BatchId batch, boolean released, String reason, @Nullable AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into testing.tube_releases (result_id, batch_id, released, reason, decided_by, decided_at)
                values (:id, :batch, :released, :reason, :by, :now)
                on conflict (result_id) do nothing
                """)
                        .bind("id", id)
                        .bind("batch", batch)
                        .bind("released", released)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /// By the house itself, because what was missing came.
    void release(Collection<ResultId> ids, BatchId batch, String reason, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into testing.tube_releases (result_id, batch_id, released, reason, decided_at)
                select unnest(:ids), :batch, true, :reason, :now
                on conflict (result_id) do nothing
                """)
                .bind("ids", Id.array(ids))
                .bind("batch", batch)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }
}
