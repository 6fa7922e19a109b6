package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.People;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;

/// Agreements, each with its earliest end and of whoever its person is now.
@ApplicationScoped
class AgreementStore {
    private static final String TOLD = """
            select a.id, a.person_id, a.start_date, least(a.end_date, e.end_date) as end_date, a.shift_minutes,
                   a.rest_minutes, a.week_minutes, a.nights_in_a_row, a.reason, a.told_by, a.told_at
              from posts.agreed_limits a
              left join lateral (select min(end_date) as end_date
                                   from posts.agreed_limit_endings
                                  where agreement_id = a.id) e on true
            """;

    private final Jdbi jdbi;
    private final People people;

    AgreementStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    void add(Agreement agreement) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.agreed_limits
                       (id, person_id, start_date, end_date, shift_minutes, rest_minutes, week_minutes, nights_in_a_row,
                        reason, told_by, told_at)
                values (:id, :person, :start, :end, :shift, :rest, :week, :nights, :reason, :by, :toldAt)
                """)
                .bind("id", agreement.id())
                .bind("person", agreement.personId())
                .bind("start", agreement.startDate())
                .bind("end", agreement.endDate())
                .bind("shift", agreement.limits().shiftMinutes())
                .bind("rest", agreement.limits().restMinutes())
                .bind("week", agreement.limits().weekMinutes())
                .bind("nights", agreement.limits().nightsInARow())
                .bind("reason", agreement.reason())
                .bindByType("by", agreement.toldBy(), AccountId.class)
                .bind("toldAt", agreement.toldAt())
                .execute());
    }

    void end(UUID id, AgreementId agreement, LocalDate end, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into posts.agreed_limit_endings (id, agreement_id, end_date, told_by, told_at)
                values (:id, :agreement, :end, :by, :now)
                """)
                .bind("id", id)
                .bind("agreement", agreement)
                .bind("end", end)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<Agreement> find(AgreementId id) {
        var found = jdbi.withHandle(h -> h.createQuery(TOLD + " where a.id = :id")
                .bind("id", id)
                .mapTo(Agreement.class)
                .list());
        return now(found).stream().findFirst();
    }

    /// With whom anything is agreed that was not over on a day, the latest told first.
    List<PersonId> listPeople(LocalDate from, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select person_id, max(told_at) as told
                  from posts.agreed_limits
                 where end_date is null or end_date > :from
                 group by person_id
                 order by told desc, person_id
                 limit :most
                """)
                .bind("from", from)
                .bind("most", most)
                .map((row, context) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }

    /// Of these people, that reach into the days from one to before another; the latest told last.
    List<Agreement> listOf(Collection<PersonId> asked, LocalDate from, LocalDate until) {
        return now(jdbi.withHandle(h -> h.createQuery(TOLD + """
                 where a.person_id = any(:people) and a.start_date < :until
                   and (least(a.end_date, e.end_date) is null or least(a.end_date, e.end_date) > :from)
                 order by a.told_at, a.id
                """)
                .bind("people", Id.array(people.known(asked).keySet()))
                .bind("from", from)
                .bind("until", until)
                .mapTo(Agreement.class)
                .list()));
    }

    private List<Agreement> now(List<Agreement> told) {
        var now = people.now(told.stream().map(Agreement::personId).collect(Collectors.toSet()));
        return told.stream()
                .map(each -> each.as(Objects.requireNonNull(now.get(each.personId()))))
                .toList();
    }
}
