package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Contacts of all cases with what became of them, laid together by the database: one statement a list, however long.
@ApplicationScoped
class FollowStore {
    private static final String RANKS = "array['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL']";

    /// `followed`: one row a contact, its state as [FollowState] says. Where an exposure goes on, it ended when the
    /// case or
    /// the contact was isolated, else when it was approved: what restricts somebody always expires.
    private static final String FOLLOWED = """
            with grouped as materialized (
                select case_id, person_id, (array_agg(area_id order by rank, degree))[1] as area_id, min(degree) as degree,
                       min(rank) as rank, (array_agg(edition order by rank, degree))[1] as edition, max(end_at) as last_end,
                       bool_or(end_at is null) as goes_on,
                       array_agg(distinct via_person_id) filter (where via_person_id is not null) as vias
                  from (select e.*, array_position(@ranks, e.suggested_class) as rank
                          from tracing.standing_exposures e
                         where @some(e)) e
                 group by case_id, person_id),
            decided as materialized (
                select distinct on (d.case_id, d.person_id)
                       d.case_id, d.person_id, d.area_id, d.degree, d.kind, d.contact_class, d.edition, d.decided_at,
                       array_position(@ranks, d.suggested_class) as rank
                  from tracing.contact_decisions d
                 where @some(d)
                 order by d.case_id, d.person_id, d.id desc),
            stated as (
                select coalesce(g.case_id, d.case_id) as case_id, coalesce(g.person_id, d.person_id) as person_id,
                       coalesce(g.area_id, d.area_id) as area_id, coalesce(g.degree, d.degree) as degree, g.vias,
                       coalesce(d.contact_class, (@ranks)[g.rank]) as contact_class,
                       coalesce(g.edition, d.edition) as edition, d.decided_at, g.last_end, g.goes_on,
                       case when d.kind is null then 'DRAFT'
                            when g.rank is distinct from d.rank then 'LOOK_AGAIN'
                            else 'APPROVED' end as contact_state
                  from grouped g
                  full join decided d on d.case_id = g.case_id and d.person_id = g.person_id
                 where d.kind is distinct from 'EXCLUDED'),
            assigned as (
                select distinct on (s.case_id, s.person_id) s.case_id, s.person_id, s.account_id, a.shift_end
                  from tracing.assignments s
                  join tracing.assignment_acts a on a.id = s.act_id
                 where @some(s)
                 order by s.case_id, s.person_id, a.assigned_at desc, s.id desc),
            numbered as (
                select o.*, row_number() over (partition by o.case_id, o.person_id order by o.stated_at, o.id) as n
                  from tracing.standing_outcomes o
                 where @some(o)),
            marked as (
                select m.*,
                       coalesce(max(n) filter (where kind in ('REACHED', 'DISPUTES', 'ISOLATED', 'LEFT_THE_CITY'))
                                over (partition by case_id, person_id), 0) as reached,
                       coalesce(max(n) filter (where kind = 'ISOLATED')
                                over (partition by case_id, person_id), 0) as isolated,
                       coalesce(max(n) filter (where kind = 'LEFT_THE_CITY')
                                over (partition by case_id, person_id), 0) as gone
                  from numbered m),
            found as (
                select case_id, person_id, (array_agg(kind order by n desc))[1] as outcome,
                       (array_agg(why order by n desc))[1] as why, (array_agg(again_at order by n desc))[1] as again_at,
                       (array_agg(city order by n desc) filter (where city is not null))[1] as city,
                       max(stated_at) as outcome_at,
                       count(*) filter (where kind = 'NOT_REACHED' and n > reached) as attempts,
                       max(occurred_at) filter (where n = isolated and isolated > gone) as isolated_at,
                       max(place) filter (where n = isolated and isolated > gone) as isolated_in
                  from marked
                 group by case_id, person_id),
            lettered as (
                select distinct on (p.case_id, p.person_id) p.case_id, p.person_id, p.letter_id, s.sent_at,
                       (select min(r.answered_at)
                          from tracing.letter_receipts r
                          join tracing.letter_receipt_people q on q.receipt_id = r.id
                         where r.letter_id = p.letter_id and r.kind = 'ISOLATED' and q.case_id = p.case_id
                           and q.person_id = p.person_id) as handed_at
                  from tracing.letter_people p
                  left join tracing.letter_sendings s on s.letter_id = p.letter_id
                 where @some(p)
                 order by p.case_id, p.person_id, s.sent_at desc nulls last, p.letter_id desc),
            known as (
                select s.*, t.case_number, t.area_id as case_area_id, a.account_id, a.shift_end, l.letter_id, l.sent_at,
                       l.handed_at, f.outcome, f.why, f.again_at, f.city, f.outcome_at, coalesce(f.attempts, 0) as attempts,
                       f.isolated_at, f.isolated_in, r.stay_days, r.home_days,
                       case when s.decided_at is not null
                            then s.decided_at + make_interval(hours => r.hours_to_stay) end as due_at,
                       coalesce(f.isolated_at, l.handed_at) as stopped_at,
                       greatest(s.last_end,
                                case when s.goes_on or s.goes_on is null
                                     then coalesce(least(c.isolated_at, f.isolated_at), s.decided_at) end) as last_exposure,
                       (select u.case_id
                          from tracing.traced_cases u
                          join tracing.standing_exposures m on m.case_id = u.case_id and m.person_id = s.person_id
                         where u.person_id = any(s.vias) and m.suggested_class = 'CLOSE'
                         limit 1) as upgraded_case_id,
                       exists (select from tracing.traced_cases o where o.person_id = s.person_id) as is_case,
                       exists (select from tracing.releases e
                                where e.case_id = s.case_id and e.person_id = s.person_id) as is_released
                  from stated s
                  join tracing.traced_cases t on t.case_id = s.case_id
                  left join lateral (select isolated_at from tracing.computations l
                                      where l.case_id = s.case_id order by l.revision desc limit 1) c on true
                  left join assigned a on a.case_id = s.case_id and a.person_id = s.person_id
                  left join found f on f.case_id = s.case_id and f.person_id = s.person_id
                  left join lettered l on l.case_id = s.case_id and l.person_id = s.person_id
                  left join tracing.class_rules r on r.edition = s.edition and r.contact_class = s.contact_class),
            dated as (
                select k.*, (k.last_exposure at time zone :zone)::date + k.stay_days as stay_until,
                       (k.last_exposure at time zone :zone)::date + k.stay_days + k.home_days as last_day
                  from known k),
            followed as (
                select d.*,
                       case when is_case then 'BECAME_CASE'
                            when upgraded_case_id is not null then 'UPGRADED'
                            when is_released then 'RELEASED'
                            when contact_state <> 'DRAFT' and last_day < (cast(:now as timestamptz) at time zone :zone)::date
                                 then 'ENDED'
                            when handed_at is not null then 'HANDED_OVER'
                            when isolated_at is not null then 'ISOLATED'
                            when sent_at is not null then 'LETTER_SENT'
                            when outcome = 'NOT_REACHED' and attempts >= :attempts then 'UNREACHABLE'
                            else coalesce(outcome, 'TO_CALL') end as state
                  from dated d)
            """.replace("@ranks", RANKS);

    private static final String WANTED = """
            , wanted as (
                select *, stopped_at is null and state = any(:open) as runs
                  from followed
                 where (area_id = any(:seen) or case_area_id = any(:seen) or account_id = :reader)
                   and (cast(:tracer as uuid) is null or account_id = :tracer)
                   and (cast(:class as text) is null or contact_class = :class)
                   and (cast(:within as uuid[]) is null or area_id = any(:within))
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:person as uuid) is null or person_id = :person)
                   and (not :untraced or account_id is null or shift_end <= :now)
                   and (cast(:case as uuid) is null or case_id = :case)
                   and (cast(:person as uuid) is not null or :drafts = (contact_state = 'DRAFT'))
                   and (not :openOnly or state = any(:open)))
            """;

    private static final String NAMED = ", wanted as (select * from followed)";

    private static final String SELECT = """
            select case_id, case_number, case_area_id, person_id, area_id, degree, contact_class, contact_state, state,
                   edition, upgraded_case_id, account_id, shift_end, letter_id, decided_at, due_at, stopped_at,
                   last_exposure, stay_until, last_day, outcome, why, again_at, city, outcome_at, attempts, isolated_in
              from wanted
            """;

    private final Jdbi jdbi;
    private final CityClock clock;

    FollowStore(Jdbi jdbi, CityClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /// The overdue first: whoever must be isolated soonest, by the clock that still runs; then by class.
    List<Followed> list(FollowFilter filter, Instant now, int offset, int limit) {
        return asked(
                filter,
                now,
                SELECT + """
                 order by case when runs then due_at end nulls last, array_position(%s, contact_class),
                          outcome_at nulls first, person_id, case_id
                offset :offset limit :limit
                """.formatted(RANKS),
                query -> query.bind("offset", offset)
                        .bind("limit", limit)
                        .mapTo(Followed.class)
                        .list());
    }

    /// These alone, whatever is seen by whom: for acts that name contacts, and check them.
    Map<ContactKey, Followed> listByKeys(Collection<ContactKey> keys, Instant now) {
        var people = keys.stream().map(ContactKey::personId).collect(Collectors.toSet());
        var cases = keys.stream().map(ContactKey::caseId).collect(Collectors.toSet());
        var wanted = Set.copyOf(keys);
        return jdbi.withHandle(h -> h
                .createQuery(narrowed("%s.case_id = any(:cases) and %s.person_id = any(:people)") + NAMED + SELECT)
                .bind("cases", Id.array(cases))
                .bind("people", Id.array(people))
                .bind("attempts", UnreachedRule.IN_FORCE.attempts())
                .bind("zone", clock.zone().getId())
                .bind("now", now)
                .mapTo(Followed.class)
                .stream()
                .filter(each -> wanted.contains(each.key()))
                .collect(Collectors.toMap(Followed::key, each -> each)));
    }

    /// Whoever is or was a contact of one of these.
    List<PersonId> peopleOf(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id from tracing.exposures where case_id = any(:cases)
                 union
                select person_id from tracing.contact_decisions where case_id = any(:cases)
                """)
                .bind("cases", Id.array(cases))
                .mapTo(PersonId.class)
                .list());
    }

    /// @param overdue how many of them have let their hour pass
    record StateCount(FollowState state, int people, int overdue) {}

    List<StateCount> countByState(FollowFilter filter, Instant now) {
        return asked(filter, now, """
                select state, count(*) as people, count(*) filter (where runs and due_at < :now) as overdue
                  from wanted
                 group by state
                 order by state
                """, query -> query.mapTo(StateCount.class).list());
    }

    /// @param accountId nothing: with nobody on shift
    record Load(@Nullable AccountId accountId, int people, int overdue, int isolated) {}

    List<Load> loads(FollowFilter filter, Instant now) {
        return asked(filter, now, """
                select case when shift_end <= :now then null else account_id end as account_id, count(*) as people,
                       count(*) filter (where runs and due_at < :now) as overdue,
                       count(*) filter (where state = 'ISOLATED') as isolated
                  from wanted
                 where state = any(:open)
                 group by 1
                 order by 2 desc
                """, query -> query.mapTo(Load.class).list());
    }

    /// Where anybody lives who was ever met, and where the cases are: few beside the people.
    Set<AreaId> areas() {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct area_id from tracing.exposures
                 union
                select distinct area_id from tracing.contact_decisions
                 union
                select area_id from tracing.traced_cases
                """).mapTo(AreaId.class).collect(Collectors.toSet()));
    }

    /// Through whom each of these is of the second degree.
    Map<ContactKey, List<PersonId>> vias(Collection<ContactKey> keys) {
        record Row(CaseId caseId, PersonId personId, PersonId viaPersonId) {}
        var wanted = Set.copyOf(keys);
        return jdbi.withHandle(h -> h
                .createQuery("""
                select distinct case_id, person_id, via_person_id
                  from tracing.standing_exposures
                 where case_id = any(:cases) and person_id = any(:people) and via_person_id is not null
                 order by case_id, person_id, via_person_id
                """)
                .bind("cases", Id.array(keys.stream().map(ContactKey::caseId).collect(Collectors.toSet())))
                .bind("people", Id.array(keys.stream().map(ContactKey::personId).collect(Collectors.toSet())))
                .mapTo(Row.class)
                .stream()
                .filter(row -> wanted.contains(new ContactKey(row.caseId, row.personId)))
                .collect(Collectors.groupingBy(
                        row -> new ContactKey(row.caseId, row.personId),
                        Collectors.mapping(Row::viaPersonId, Collectors.toList()))));
    }

    /// Of which cases somebody is a contact, under any of these ids.
    List<ContactKey> keysOf(Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, person_id from tracing.contact_decisions where person_id = any(:people)
                 union
                select case_id, person_id from tracing.exposures where person_id = any(:people)
                """)
                .bind("people", Id.array(people))
                .mapTo(ContactKey.class)
                .list());
    }

    private <T> T asked(FollowFilter filter, Instant now, String rest, java.util.function.Function<Query, T> answer) {
        // one case, or one person, is found by an index before anything is laid together
        var narrow = filter.caseId() == null
                ? filter.personId() == null ? "true" : "%s.person_id = :person"
                : "%s.case_id = :case";
        var within = filter.within();
        return jdbi.withHandle(h -> answer.apply(h.createQuery(narrowed(narrow) + WANTED + rest)
                .bind("seen", Id.array(filter.seen()))
                .bind("reader", filter.reader())
                .bind("tracer", value(filter.tracer()))
                .bind("class", name(filter.contactClass()))
                .bind("within", within == null ? null : Id.array(within))
                .bind("case", value(filter.caseId()))
                .bind("state", name(filter.state()))
                .bind("person", value(filter.personId()))
                .bind("untraced", filter.untraced())
                .bind("drafts", filter.drafts())
                .bind("openOnly", filter.open())
                .bind("open", openStates())
                .bind("attempts", UnreachedRule.IN_FORCE.attempts())
                .bind("zone", clock.zone().getId())
                .bind("now", now)));
    }

    private static String[] openStates() {
        return java.util.Arrays.stream(FollowState.values())
                .filter(FollowState::isOpen)
                .map(FollowState::name)
                .toArray(String[]::new);
    }

    /// @param narrow with `%s` for the name of the table
    private static String narrowed(String narrow) {
        var sql = FOLLOWED;
        for (String table : List.of("e", "d", "s", "o", "p")) {
            sql = sql.replace("@some(" + table + ")", narrow.replace("%s", table));
        }
        return sql;
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
