package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// Contacts of one case, laid together from exposures and decisions by the database: a list may be of thousands.
@ApplicationScoped
class ContactStore {
    private static final String RANKS = "array['CLOSE', 'SECONDARY', 'VENUE_EXPOSED', 'GENERAL']";

    /// `contacts`: one row each, as [ContactState] says; of who was excluded and met nobody any more there is none.
    private static final String CONTACTS = """
            with standing as materialized (
                select person_id, area_id, degree, reason, edition,
                       array_position(@ranks, suggested_class) as rank
                  from tracing.standing_exposures
                 where case_id = :case),
            grouped as (
                select person_id, (array_agg(area_id order by rank, degree))[1] as area_id, min(degree) as degree,
                       min(rank) as rank, array_agg(distinct reason) as reasons,
                       (array_agg(edition order by rank, degree))[1] as edition
                  from standing
                 group by person_id),
            decided as (
                select distinct on (d.person_id)
                       d.person_id, d.area_id, d.degree, d.kind, d.contact_class, d.edition, d.decided_at, a.decided_by,
                       array_position(@ranks, d.suggested_class) as rank
                  from tracing.contact_decisions d
                  join tracing.contact_acts a on a.id = d.act_id
                 where d.case_id = :case
                 order by d.person_id, d.id desc),
            stated as (
                select coalesce(g.person_id, d.person_id) as person_id, coalesce(g.area_id, d.area_id) as area_id,
                       coalesce(g.degree, d.degree) as degree, g.reasons, (@ranks)[g.rank] as suggested_class,
                       coalesce(d.contact_class, (@ranks)[g.rank]) as contact_class,
                       coalesce(g.edition, d.edition) as edition, d.decided_by, d.decided_at, d.kind,
                       case when d.kind is null then 'DRAFT'
                            when d.kind = 'EXCLUDED' and g.rank < d.rank then 'LOOK_AGAIN'
                            when d.kind = 'EXCLUDED' then 'EXCLUDED'
                            when g.rank is distinct from d.rank then 'LOOK_AGAIN'
                            else 'APPROVED' end as state
                  from grouped g
                  full join decided d on d.person_id = g.person_id
                 where g.person_id is not null or d.kind <> 'EXCLUDED'),
            contacts as (
                select s.*, case when s.kind in ('APPROVED', 'CLASS_CHANGED')
                                 then s.decided_at + make_interval(hours => r.hours_to_stay) end as due_at
                  from stated s
                  left join tracing.class_rules r on r.edition = s.edition and r.contact_class = s.contact_class),
            wanted as (
                select * from contacts
                 where (cast(:class as text) is null or contact_class = :class)
                   and (cast(:degree as int) is null or degree = :degree)
                   and (cast(:reason as text) is null or :reason = any(reasons))
                   and (cast(:state as text) is null or state = :state)
                   and (cast(:areas as uuid[]) is null or area_id = any(:areas))
                   and (cast(:people as uuid[]) is null or person_id = any(:people)))
            """.replace("@ranks", RANKS);

    private final Jdbi jdbi;

    ContactStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Those to be looked at again first, then by what they are due, then drafts by class.
    List<Contact> list(CaseId id, ContactFilter filter, int offset, int limit) {
        return jdbi.withHandle(h -> bind(h.createQuery(CONTACTS + """
                select person_id, area_id, degree, suggested_class, contact_class, state, edition, decided_by, decided_at,
                       due_at
                  from wanted
                 order by array_position(array['LOOK_AGAIN', 'DRAFT', 'APPROVED', 'EXCLUDED'], state), due_at nulls last,
                          array_position(@ranks, contact_class), degree, person_id
                offset :offset
                 limit :limit
                """.replace("@ranks", RANKS)), id, filter)
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(Contact.class)
                .list());
    }

    /// By what contacts are counted.
    enum CountedBy {
        CLASS,
        STATE,
        DEGREE,
        REASON,
        AREA
    }

    /// How many of one kind; of one that stands in several of a kind, in each.
    ///
    /// @param key nothing where the kind has one number alone
    record Count(CountedBy by, @Nullable String key, ContactClass contactClass, int people) {}

    /// Of every kind, in one statement: the list is laid together once.
    List<Count> count(CaseId id, ContactFilter filter) {
        return jdbi.withHandle(h -> bind(h.createQuery(CONTACTS + """
                select 'CLASS' as by, null as key, contact_class, count(*) as people from wanted group by 3
                 union all
                select 'STATE', state, contact_class, count(*) from wanted group by 2, 3
                 union all
                select 'DEGREE', degree::text, contact_class, count(*) from wanted group by 2, 3
                 union all
                select 'REASON', reason, contact_class, count(*)
                  from wanted cross join unnest(reasons) as reason group by 2, 3
                 union all
                select 'AREA', area_id::text, contact_class, count(*) from wanted group by 2, 3
                """), id, filter)
                .mapTo(Count.class)
                .list());
    }

    int total(CaseId id, ContactFilter filter) {
        return jdbi.withHandle(h -> bind(h.createQuery(CONTACTS + "select count(*) from wanted"), id, filter)
                .mapTo(int.class)
                .one());
    }

    /// How many people met whom in which surroundings on which of the city's days, for a picture.
    ///
    /// @param setting nothing where it is not known by visits
    record Met(LocalDate day, int degree, @Nullable Setting setting, ExposureReason reason, int people) {}

    List<Met> listMet(CaseId id, @Nullable Set<AreaId> areas, String zone) {
        return jdbi.withHandle(h -> h.createQuery("""
                select (start_at at time zone :zone)::date as day, degree, setting, reason,
                       count(distinct person_id) as people
                  from tracing.standing_exposures
                 where case_id = :case and (cast(:areas as uuid[]) is null or area_id = any(:areas))
                 group by 1, 2, 3, 4
                 order by 1, 2, 3, 4
                """)
                .bind("case", id)
                .bind("areas", areas == null ? null : Id.array(areas))
                .bind("zone", zone)
                .mapTo(Met.class)
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CaseId id, ContactFilter filter) {
        var areas = filter.areas();
        var people = filter.people();
        return statement
                .bind("case", id)
                .bind(
                        "class",
                        filter.contactClass() == null
                                ? null
                                : filter.contactClass().name())
                .bind("degree", filter.degree())
                .bind("reason", filter.reason() == null ? null : filter.reason().name())
                .bind("state", filter.state() == null ? null : filter.state().name())
                .bind("areas", areas == null ? null : Id.array(areas))
                .bind("people", people == null ? null : Id.array(people));
    }

    /// Where contacts of this case live, whatever is narrowed.
    Set<AreaId> listAreas(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select area_id from tracing.exposures where case_id = :case
                 union
                select area_id from tracing.contact_decisions where case_id = :case
                """).bind("case", id).mapTo(AreaId.class).collect(Collectors.toSet()));
    }

    /// Of many cases everybody whose exposures stand, with the strongest class.
    List<DraftContact> listDrafts(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, person_id, (array_agg(area_id order by rank, degree))[1] as area_id,
                       (@ranks)[min(rank)] as suggested_class
                  from (select case_id, person_id, area_id, degree, array_position(@ranks, suggested_class) as rank
                          from tracing.standing_exposures
                         where case_id = any(:cases)) e
                 group by case_id, person_id
                 order by case_id, person_id
                """.replace("@ranks", RANKS))
                .bind("cases", Id.array(cases))
                .mapTo(DraftContact.class)
                .list());
    }

    /// One act of a person, and what it decides of each.
    ///
    /// @param key of the sealed reason
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Act(
            UUID id,
            CaseId caseId,
            int revision,
            DecisionKind kind,
            long key,
            byte @Nullable [] reasonSealed,
            AccountId by,
            Instant at) {}

    void add(Act act, List<Contact> of, @Nullable ContactClass as) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.contact_acts
                           (id, case_id, revision, kind, people, key_number, reason_sealed, decided_by, decided_at)
                    values (:id, :case, :revision, :kind, :people, :key, :reason, :by, :at)
                    """)
                    .bind("id", act.id())
                    .bind("case", act.caseId())
                    .bind("revision", act.revision())
                    .bind("kind", act.kind())
                    .bind("people", of.size())
                    .bind("key", act.key())
                    .bind("reason", act.reasonSealed())
                    .bind("by", act.by())
                    .bind("at", act.at())
                    .execute();
            try (var copy = new Copy(
                    h,
                    "tracing.contact_decisions",
                    "id",
                    "act_id",
                    "case_id",
                    "person_id",
                    "area_id",
                    "kind",
                    "contact_class",
                    "suggested_class",
                    "degree",
                    "edition",
                    "decided_at")) {
                of.forEach(each -> put(copy.row(), act, each, as));
            }
        });
    }

    private static void put(Copy copy, Act act, Contact each, @Nullable ContactClass as) {
        var suggested = each.suggestedClass() == null ? each.contactClass() : each.suggestedClass();
        copy.put(Ids.next())
                .put(act.id())
                .put(act.caseId())
                .put(each.personId())
                .put(each.areaId())
                .put(act.kind().name())
                .put(
                        switch (act.kind()) {
                            case APPROVED -> suggested.name();
                            case CLASS_CHANGED -> as == null ? null : as.name();
                            case EXCLUDED -> null;
                        })
                .put(suggested.name())
                .put(each.degree())
                .put(each.edition())
                .put(act.at());
    }

    int countOf(UUID act) {
        return jdbi.withHandle(h -> h.createQuery("select people from tracing.contact_acts where id = :act")
                .bind("act", act)
                .mapTo(int.class)
                .findOne()
                .orElse(0));
    }

    /// What was decided of one contact, the latest first.
    ///
    /// @param contactClass nothing where it was excluded
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Decided(
            UUID actId,
            DecisionKind kind,
            @Nullable ContactClass contactClass,
            ContactClass suggestedClass,
            long keyNumber,
            byte @Nullable [] reasonSealed,
            AccountId decidedBy,
            Instant decidedAt) {}

    Map<PersonId, List<Decided>> listDecisions(CaseId id, Collection<PersonId> people) {
        return jdbi.withHandle(h -> h.createQuery("""
                select d.person_id, d.act_id, d.kind, d.contact_class, d.suggested_class, a.key_number, a.reason_sealed,
                       a.decided_by, d.decided_at
                  from tracing.contact_decisions d
                  join tracing.contact_acts a on a.id = d.act_id
                 where d.case_id = :case and d.person_id = any(:people)
                 order by d.person_id, d.id desc
                """)
                .bind("case", id)
                .bind("people", Id.array(people))
                .map((row, context) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Decided(
                                row.getObject("act_id", UUID.class),
                                DecisionKind.valueOf(row.getString("kind")),
                                row.getString("contact_class") == null
                                        ? null
                                        : ContactClass.valueOf(row.getString("contact_class")),
                                ContactClass.valueOf(row.getString("suggested_class")),
                                row.getLong("key_number"),
                                row.getBytes("reason_sealed"),
                                new AccountId(row.getObject("decided_by", UUID.class)),
                                row.getTimestamp("decided_at").toInstant())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
