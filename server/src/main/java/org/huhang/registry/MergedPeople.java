package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Keeps `merged_into` as it follows from the merges that stand: it names the last of a chain, so that one look finds
/// who somebody is now.
@ApplicationScoped
class MergedPeople {
    /// The advisory lock of merges: a few an hour, and two at once may be of a chain.
    private static final long MERGING = 0x4D65_7267_65L;

    private final Jdbi jdbi;
    private final PeopleStore people;

    MergedPeople(Jdbi jdbi, PeopleStore people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// Until the transaction ends.
    void lock() {
        jdbi.useHandle(h -> h.execute("select pg_advisory_xact_lock(?)", MERGING));
    }

    boolean isMerged(PersonId person) {
        return !people.survivors(List.of(person)).isEmpty();
    }

    void merge(PersonId goes, PersonId stays) {
        jdbi.useHandle(
                h -> h.createUpdate("""
                update registry.people
                   set merged_into = :stays
                 where id = :goes or (merged_into = :goes and merged_into is not null)
                """).bind("goes", goes).bind("stays", stays).execute());
    }

    /// Call it when the decision no longer stands: who was merged into this one before comes along.
    void part(PersonId back) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    with recursive merges as (
                        select case d.survivor_id when p.first_id then p.second_id else p.first_id end as gone,
                               d.survivor_id
                          from registry.duplicate_decisions d
                          join registry.duplicate_pairs p on p.id = d.pair_id
                         where d.verdict = 'MERGED'
                           and not exists (select from registry.duplicate_decisions u where u.undoes_id = d.id)),
                    under as (
                        select gone from merges where survivor_id = :back
                        union
                        select m.gone from merges m join under on m.survivor_id = under.gone)
                    update registry.people set merged_into = :back where id in (select gone from under)
                    """).bind("back", back).execute();
            h.createUpdate("update registry.people set merged_into = null where id = :back")
                    .bind("back", back)
                    .execute();
        });
    }
}
