package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Looks through whole areas for duplicates, some thousand people a step. Each step commits what it found, which areas
/// it did and the news that the next is due: after a kill the journal goes on with the first area that is not done.
@ApplicationScoped
class Sweeps {
    private static final int PEOPLE_A_STEP = 20_000;
    private static final int MOST_LISTED = 20;

    private final Jdbi jdbi;
    private final DuplicateFinder finder;
    private final Submissions submissions;
    private final Journal journal;

    Sweeps(Jdbi jdbi, DuplicateFinder finder, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.finder = finder;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id made by the client; the same id with the same content is the same sweep
    record NewSweep(UUID id, AreaId areaId) {}

    /// Where one goes on already, that one is meant.
    @Transactional
    Outcome<SweepId> begin(NewSweep wanted, AccountId by, Instant now, LocalDate today) {
        var id = new SweepId(wanted.id());
        var going = list(List.of(wanted.areaId()), today).stream()
                .filter(sweep -> sweep.finishedAt() == null && sweep.areaId().equals(wanted.areaId()))
                .findFirst();
        if (going.isPresent()) {
            return Outcome.done(going.get().id());
        }
        return submissions.first(wanted.id(), wanted).map(first -> {
            if (first) {
                insert(id, wanted.areaId(), by, now);
                journal.append(new SweepAdvanced(id, 0));
            }
            return id;
        });
    }

    private void insert(SweepId id, AreaId area, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.duplicate_sweeps (id, area_id, areas, people, begun_by, begun_at)
                select :id, :area, count(*), coalesce(sum(n.people), 0), :by, :now
                  from registry.area_closure c
                  left join registry.area_counts n on n.area_id = c.area_id
                 where c.ancestor_id = :area
                """)
                .bind("id", id)
                .bind("area", area)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    record Due(AreaId areaId, int people) {}

    /// The next step of a sweep, if one is left.
    @Transactional
    void advance(SweepId id, Instant now) {
        var due = due(id);
        if (due.isEmpty()) {
            return;
        }
        int pairs = finder.lookThrough(due.stream().map(Due::areaId).toList(), now);
        keep(id, due, pairs, now);
        journal.append(new SweepAdvanced(id, done(id)));
    }

    /// As many as make a step, one at least.
    private List<Due> due(SweepId id) {
        return jdbi.withHandle(h -> h.createQuery("""
                select area_id, people
                  from (select area_id, people, sum(people) over (order by area_id) - people as before
                          from (select c.area_id, coalesce(n.people, 0) as people
                                  from registry.duplicate_sweeps s
                                  join registry.area_closure c on c.ancestor_id = s.area_id
                                  left join registry.area_counts n on n.area_id = c.area_id
                                 where s.id = :id
                                   and not exists (select from registry.duplicate_sweep_areas d
                                                    where d.sweep_id = s.id and d.area_id = c.area_id)) as left_over)
                       as due
                 where before < :step
                 order by area_id
                """)
                .bind("id", id)
                .bind("step", PEOPLE_A_STEP)
                .mapTo(Due.class)
                .list());
    }

    /// What was found stands with the first area of the step.
    private void keep(SweepId id, List<Due> due, int pairs, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.duplicate_sweep_areas (sweep_id, area_id, people, pairs, swept_at)
                select :id, area_id, people, case when place = 1 then :pairs else 0 end, :now
                  from unnest(:areas, :people) with ordinality as done (area_id, people, place)
                """)
                .bind("id", id)
                .bind("areas", AreaStore.uuids(due.stream().map(Due::areaId).toList()))
                .bind("people", due.stream().map(Due::people).toArray(Integer[]::new))
                .bind("pairs", pairs)
                .bind("now", now)
                .execute());
    }

    private int done(SweepId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from registry.duplicate_sweep_areas where sweep_id = :id")
                        .bind("id", id)
                        .mapTo(int.class)
                        .one());
    }

    Optional<Sweep> find(SweepId id, LocalDate asOf) {
        return sweeps("where s.id = any(:ids)", new UUID[] {id.value()}, asOf).stream()
                .findFirst();
    }

    /// Those of these areas and of areas below, the latest first.
    List<Sweep> list(Collection<AreaId> within, LocalDate asOf) {
        return sweeps("""
                where exists (select from registry.area_closure c
                               where c.area_id = s.area_id and c.ancestor_id = any(:ids))
                """, AreaStore.uuids(within), asOf);
    }

    private List<Sweep> sweeps(String which, UUID[] ids, LocalDate asOf) {
        return jdbi.withHandle(h -> h.createQuery("""
                select s.id, s.area_id, coalesce(t.name, '') as area_name, s.areas, s.people, s.begun_by, s.begun_at,
                       count(d.area_id) as areas_done, coalesce(sum(d.people), 0) as people_done,
                       coalesce(sum(d.pairs), 0) as pairs,
                       case when count(d.area_id) >= s.areas then coalesce(max(d.swept_at), s.begun_at) end
                           as finished_at
                  from registry.duplicate_sweeps s
                  left join registry.duplicate_sweep_areas d on d.sweep_id = s.id
                  left join registry.area_terms t on t.area_id = s.area_id and t.start_date <= :asOf
                                                 and (t.end_date is null or t.end_date > :asOf)
                 %s
                 group by s.id, t.name
                 order by s.number desc
                 limit :limit
                """.formatted(which))
                .bind("ids", ids)
                .bind("asOf", asOf)
                .bind("limit", MOST_LISTED)
                .mapTo(Sweep.class)
                .list());
    }
}
