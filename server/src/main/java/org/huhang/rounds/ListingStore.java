package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// Who is to be tested as it stands: as frozen, with what was found since. Of each person the last correction decides.
@ApplicationScoped
class ListingStore {
    /// What was found last of each person since the round began.
    private static final String CORRECTED = """
            with corrected as materialized (
                    select distinct on (c.person_id) c.person_id, c.area_id, c.building_id, c.entrance_id,
                           c.dwelling_id, c.household_id, c.lane, c.pool_size, c.kind
                      from rounds.corrections c
                     where c.round_id = :round
                     order by c.person_id, c.received_at desc, c.id desc)
            """;

    private final Jdbi jdbi;

    ListingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Who is not to be tested is left out.
    Map<PersonId, Listed> find(RoundId round, Collection<PersonId> people) {
        return jdbi.withHandle(
                h -> corrected(h, round, people, h.createQuery(ListingCorrectionStore.CORRECTION + """
                 where round_id = :round and person_id = any(:people)
                 order by received_at, id
                """)));
    }

    /// As they would be listed had nobody knocked at one door.
    Map<PersonId, Listed> findWithout(RoundId round, Collection<PersonId> people, KnockId knock) {
        return jdbi.withHandle(h -> corrected(
                h,
                round,
                people,
                h.createQuery(ListingCorrectionStore.CORRECTION + """
                 where round_id = :round and person_id = any(:people) and knock_id is distinct from :knock
                 order by received_at, id
                """).bind("knock", knock)));
    }

    /// @param corrections of these people, in the order in which they were received
    private static Map<PersonId, Listed> corrected(
            Handle h, RoundId round, Collection<PersonId> people, Query corrections) {
        var found = new HashMap<PersonId, Listed>();
        h.createQuery("""
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from rounds.listed
                 where round_id = :round and person_id = any(:people)
                """)
                .bind("round", round)
                .bind("people", Id.array(people))
                .map(ListedRow::listed)
                .forEach(each -> found.put(each.personId(), each));
        corrections
                .bind("round", round)
                .bind("people", Id.array(people))
                .mapTo(ListingCorrectionStore.Row.class)
                .forEach(each -> {
                    if (each.kind() == ListingCorrection.CorrectionKind.ADDED) {
                        found.put(each.listed().personId(), each.listed());
                    } else {
                        found.remove(each.listed().personId());
                    }
                });
        return found;
    }

    /// Of these areas, after all corrections: the last of a person decides.
    List<Listed> list(RoundId round, Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + """
                , own as materialized (
                    select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                      from rounds.listed
                     where round_id = :round and area_id = any(:areas))
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from own o
                 where not exists (select from corrected c where c.person_id = o.person_id)
                union all
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from corrected
                 where kind = 'ADDED' and area_id = any(:areas)
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .map(ListedRow::listed)
                .list());
    }

    /// As [#list], counted where they lie: all that were listed, without those of whom anything was found since, with
    /// those who are to be tested by it.
    List<Listings.ListedCount> count(RoundId round, Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + """
                select area_id, pool_size, sum(people)::int as people
                  from (select area_id, pool_size, count(*) as people
                          from rounds.listed
                         where round_id = :round and area_id = any(:areas)
                         group by area_id, pool_size
                        union all
                        select l.area_id, l.pool_size, -count(*)
                          from corrected c
                          join rounds.listed l on l.round_id = :round and l.person_id = c.person_id
                         where l.area_id = any(:areas)
                         group by l.area_id, l.pool_size
                        union all
                        select area_id, pool_size, count(*)
                          from corrected
                         where kind = 'ADDED' and area_id = any(:areas)
                         group by area_id, pool_size) as parts
                 group by area_id, pool_size
                having sum(people) > 0
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .mapTo(Listings.ListedCount.class)
                .list());
    }

    /// How many more, or fewer, are to be tested than when the round began: by the last correction of each person.
    int countChange(RoundId round) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select coalesce(sum(case when c.kind = 'ADDED' and l.person_id is null then 1
                                         when c.kind = 'REMOVED' and l.person_id is not null then -1
                                         else 0 end), 0)
                  from (select distinct on (person_id) person_id, kind
                          from rounds.corrections
                         where round_id = :round
                         order by person_id, received_at desc, id desc) as c
                  left join rounds.listed l on l.round_id = :round and l.person_id = c.person_id
                """).bind("round", round).mapTo(int.class).one());
    }
}
