package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConductStore {
    private final Jdbi jdbi;
    private final ConductSecrets secrets;

    ConductStore(Jdbi jdbi, ConductSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    record Row(
            ConductId id,
            ConductKind kind,
            PersonId personId,
            OrganizationId organizationId,
            AreaId areaId,
            long keyNumber) {}

    @SuppressWarnings("ArrayRecordComponent") // opened at once, never compared
    record FactRow(
            UUID id,
            ConductId caseId,
            ConductAct act,
            @Nullable Boolean upheld,
            byte[] wordsSealed,
            AccountId accountId,
            @Nullable PersonId byPersonId,
            Instant occurredAt) {}

    void add(ConductId id, ConductKind kind, PersonId person, OrganizationId organization, AreaId area) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into duty.conduct_cases (id, kind, person_id, organization_id, area_id, key_number)
                values (:id, :kind, :person, :organization, :area, :key)
                """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("person", person)
                .bind("organization", organization)
                .bind("area", area)
                .bind("key", secrets.newKey(h))
                .execute());
    }

    void add(UUID id, ConductId conduct, ConductFact fact) {
        jdbi.useHandle(h -> {
            long key = h.createQuery("select key_number from duty.conduct_cases where id = :id")
                    .bind("id", conduct)
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                    insert into duty.conduct_facts
                           (id, case_id, act, upheld, words_sealed, account_id, by_person_id, occurred_at)
                    values (:id, :conduct, :act, :upheld, :words, :account, :person, :at)
                    """)
                    .bind("id", id)
                    .bind("conduct", conduct)
                    .bind("act", fact.act())
                    .bind("upheld", fact.upheld())
                    .bind("words", secrets.seal(key, id, fact.words()))
                    .bind("account", fact.accountId())
                    .bindByType("person", fact.byPersonId(), PersonId.class)
                    .bind("at", fact.occurredAt())
                    .execute();
        });
    }

    boolean knows(UUID fact) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from duty.conduct_facts where id = :id)")
                .bind("id", fact)
                .mapTo(boolean.class)
                .one());
    }

    /// Two who act on one case wait for each other here.
    Optional<ConductFile> hold(ConductId id) {
        jdbi.useHandle(h -> h.createQuery("select id from duty.conduct_cases where id = :id for update")
                .bind("id", id)
                .mapTo(ConductId.class)
                .list());
        return find(id);
    }

    Optional<ConductFile> find(ConductId id) {
        return files(rows("id = any(:ids)", List.of(id), 1)).stream().findFirst();
    }

    /// The latest first.
    List<ConductFile> list(Collection<OrganizationId> organizations, int most) {
        return files(rows("organization_id = any(:ids)", organizations, most));
    }

    List<ConductFile> listOf(Collection<PersonId> people, int most) {
        return files(rows("person_id = any(:ids)", people, most));
    }

    List<OrganizationId> listOrganizations() {
        return jdbi.withHandle(h -> h.createQuery("select distinct organization_id from duty.conduct_cases")
                .mapTo(OrganizationId.class)
                .list());
    }

    ConductRule rule(LocalDate day) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select start_date, end_date, appeal_days, source from duty.conduct_rules
                 where start_date <= :day and (end_date is null or end_date > :day)
                 order by start_date desc
                 limit 1
                """).bind("day", day).mapTo(ConductRule.class).one());
    }

    private List<Row> rows(String where, Collection<? extends Id> ids, int most) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, kind, person_id, organization_id, area_id, key_number
                  from duty.conduct_cases
                 where %s
                 order by number desc
                 limit :most
                """.formatted(where))
                .bind("ids", Id.array(ids))
                .bind("most", most)
                .mapTo(Row.class)
                .list());
    }

    private List<ConductFile> files(List<Row> rows) {
        Map<ConductId, List<FactRow>> facts =
                jdbi.withHandle(h -> h
                        .createQuery("""
                select id, case_id, act, upheld, words_sealed, account_id, by_person_id, occurred_at
                  from duty.conduct_facts
                 where case_id = any(:cases)
                 order by number
                """)
                        .bind("cases", Id.array(rows.stream().map(Row::id).toList()))
                        .mapTo(FactRow.class)
                        .stream()
                        .collect(Collectors.groupingBy(FactRow::caseId)));
        return rows.stream()
                .map(row -> new ConductFile(
                        row.id(),
                        row.kind(),
                        row.personId(),
                        row.organizationId(),
                        row.areaId(),
                        facts.getOrDefault(row.id(), List.of()).stream()
                                .map(fact -> new ConductFact(
                                        fact.act(),
                                        fact.upheld(),
                                        secrets.open(row.keyNumber(), fact.id(), fact.wordsSealed()),
                                        fact.accountId(),
                                        fact.byPersonId(),
                                        fact.occurredAt()))
                                .toList()))
                .toList();
    }
}
