package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Letters, what was sent, and what was answered.
@ApplicationScoped
class LetterStore {
    private static final String LETTERS = """
            select l.id, l.kind, l.addressee, l.area_id, l.people, l.written_by, l.written_at, s.year, s.number, s.sent_by,
                   s.sent_at
              from tracing.letters l
              left join tracing.letter_sendings s on s.letter_id = l.id
            """;

    private final Jdbi jdbi;

    LetterStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Letter letter, Collection<ContactKey> people) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.letters (id, kind, addressee, area_id, people, written_by, written_at)
                    values (:id, :kind, :addressee, :areaId, :people, :writtenBy, :writtenAt)
                    """)
                    .bind("id", letter.id())
                    .bind("kind", letter.kind())
                    .bind("addressee", letter.addressee())
                    .bind("areaId", letter.areaId())
                    .bind("people", letter.people())
                    .bind("writtenBy", letter.writtenBy())
                    .bind("writtenAt", letter.writtenAt())
                    .execute();
            try (var copy = new Copy(h, "tracing.letter_people", "letter_id", "case_id", "person_id")) {
                people.forEach(
                        each -> copy.row().put(letter.id()).put(each.caseId()).put(each.personId()));
            }
        });
    }

    Optional<Letter> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(LETTERS + " where l.id = :id")
                .bind("id", id)
                .mapTo(Letter.class)
                .findOne());
    }

    /// The latest written first.
    List<Letter> list(Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(LETTERS + """
                 where l.area_id = any(:areas)
                 order by l.written_at desc, l.id desc
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Letter.class)
                .list());
    }

    List<AreaId> areas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from tracing.letters")
                .mapTo(AreaId.class)
                .list());
    }

    List<ContactKey> people(UUID letter) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, person_id from tracing.letter_people where letter_id = :letter order by case_id, person_id
                """)
                .bind("letter", letter)
                .mapTo(ContactKey.class)
                .list());
    }

    /// Numbers run on within a year without a gap: whoever sends waits for whoever is sending.
    int send(Letter letter, int year, AccountId by, Instant now) {
        return jdbi.withHandle(h -> {
            int number = h.createQuery("""
                    insert into tracing.letter_numbers (year, last_number) values (:year, 1)
                    on conflict (year) do update set last_number = letter_numbers.last_number + 1
                    returning last_number
                    """).bind("year", year).mapTo(int.class).one();
            h.createUpdate("""
                    insert into tracing.letter_sendings (letter_id, year, number, sent_by, sent_at)
                    values (:letter, :year, :number, :by, :now)
                    """)
                    .bind("letter", letter.id())
                    .bind("year", year)
                    .bind("number", number)
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
            return number;
        });
    }

    /// Until the transaction ends nobody else sends or answers this one.
    void lock(UUID id) {
        jdbi.useHandle(h -> h.createQuery("select id from tracing.letters where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
    }

    /// What was answered, as it is kept.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(
            UUID id,
            UUID letterId,
            ReceiptKind kind,
            String answeredBy,
            Instant answeredAt,
            long keyNumber,
            byte @Nullable [] saidSealed,
            AccountId recordedBy,
            Instant recordedAt) {}

    void add(Answer answer, Collection<ContactKey> people) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into tracing.letter_receipts
                           (id, letter_id, kind, answered_by, answered_at, key_number, said_sealed, recorded_by, recorded_at)
                    values (:id, :letterId, :kind, :answeredBy, :answeredAt, :keyNumber, :saidSealed, :recordedBy,
                            :recordedAt)
                    """)
                    .bind("id", answer.id())
                    .bind("letterId", answer.letterId())
                    .bind("kind", answer.kind())
                    .bind("answeredBy", answer.answeredBy())
                    .bind("answeredAt", answer.answeredAt())
                    .bind("keyNumber", answer.keyNumber())
                    .bind("saidSealed", answer.saidSealed())
                    .bind("recordedBy", answer.recordedBy())
                    .bind("recordedAt", answer.recordedAt())
                    .execute();
            try (var copy = new Copy(h, "tracing.letter_receipt_people", "receipt_id", "case_id", "person_id")) {
                people.forEach(
                        each -> copy.row().put(answer.id()).put(each.caseId()).put(each.personId()));
            }
        });
    }

    /// The latest first.
    List<Answer> answers(UUID letter, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, letter_id, kind, answered_by, answered_at, key_number, said_sealed, recorded_by, recorded_at
                  from tracing.letter_receipts
                 where letter_id = :letter
                 order by recorded_at desc, id desc
                 limit :limit
                """)
                .bind("letter", letter)
                .bind("limit", limit)
                .mapTo(Answer.class)
                .list());
    }

    record AnsweredOf(UUID letterId, ReceiptKind kind, ContactKey contact, Instant at) {}

    /// Of each person and kind the first answer.
    List<AnsweredOf> answered(Collection<UUID> letters) {
        return jdbi.withHandle(h -> h.createQuery("""
                select r.letter_id, r.kind, p.case_id, p.person_id, min(r.answered_at) as at
                  from tracing.letter_receipts r
                  join tracing.letter_receipt_people p on p.receipt_id = r.id
                 where r.letter_id = any(:letters)
                 group by r.letter_id, r.kind, p.case_id, p.person_id
                 order by r.letter_id, r.kind, p.case_id, p.person_id
                """)
                .bind("letters", letters.toArray(UUID[]::new))
                .map((row, _) -> new AnsweredOf(
                        row.getObject("letter_id", UUID.class),
                        ReceiptKind.valueOf(row.getString("kind")),
                        new ContactKey(
                                new org.huhang.cases.CaseId(row.getObject("case_id", UUID.class)),
                                new org.huhang.shared.PersonId(row.getObject("person_id", UUID.class))),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /// @param endDate not included
    record Hours(
            ReceiptKind receipt,
            LetterKind letter,
            int hours,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String source,
            String confidence) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
        }
    }

    /// Some few, whenever they held.
    List<Hours> hours() {
        return jdbi.withHandle(h -> h.createQuery("""
                select receipt, letter, hours, start_date, end_date, source, confidence
                  from tracing.letter_rules
                 order by hours
                """).mapTo(Hours.class).list());
    }
}
