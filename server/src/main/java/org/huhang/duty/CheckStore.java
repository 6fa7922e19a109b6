package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CheckStore {
    private final Jdbi jdbi;

    CheckStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// In force on that day, the latest edition.
    Optional<Checklist> findChecklist(String code, LocalDate day) {
        record Head(
                String code,
                LocalDate startDate,
                @Nullable LocalDate endDate,
                String nameZh,
                String nameEn,
                String source) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select code, start_date, end_date, name_zh, name_en, source
                  from duty.checklists
                 where code = :code and start_date <= :day and (end_date is null or end_date > :day)
                 order by start_date desc
                 limit 1
                """)
                .bind("code", code)
                .bind("day", day)
                .mapTo(Head.class)
                .findOne()
                .map(head -> new Checklist(
                        head.code(),
                        head.startDate(),
                        head.endDate(),
                        new Wording(head.nameZh(), head.nameEn()),
                        head.source(),
                        h.createQuery("""
                                select words_zh as zh, words_en as en from duty.checklist_items
                                 where code = :code and start_date = :start
                                 order by position
                                """)
                                .bind("code", head.code())
                                .bind("start", head.startDate())
                                .mapTo(Wording.class)
                                .list())));
    }

    void add(Check check) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into duty.checks (id, organization_id, code, start_date, account_id, checked_at)
                    values (:id, :organizationId, :code, :startDate, :accountId, :checkedAt)
                    """)
                    .bind("id", check.id())
                    .bind("organizationId", check.organizationId())
                    .bind("code", check.code())
                    .bind("startDate", check.startDate())
                    .bind("accountId", check.accountId())
                    .bind("checkedAt", check.checkedAt())
                    .execute();
            var rows = h.prepareBatch("""
                    insert into duty.check_results (check_id, position, result, note)
                    values (:check, :position, :result, :note)
                    """);
            check.results()
                    .forEach(result -> rows.bind("check", check.id())
                            .bind("position", result.position())
                            .bind("result", result.result())
                            .bind("note", result.note())
                            .add());
            rows.execute();
        });
    }

    /// The latest of each of these organizations, in the order of time.
    List<Check> list(Collection<OrganizationId> organizations, String code, int mostOfEach) {
        record Row(
                CheckId id,
                OrganizationId organizationId,
                String code,
                LocalDate startDate,
                AccountId accountId,
                Instant checkedAt) {}
        record ResultRow(CheckId checkId, int position, CheckResult.Finding result, String note) {}
        return jdbi.withHandle(h -> {
            var rows = h.createQuery("""
                    select id, organization_id, code, start_date, account_id, checked_at
                      from (select c.*, row_number() over (partition by organization_id order by number desc) as back
                              from duty.checks c
                             where organization_id = any(:organizations) and code = :code) as latest
                     where back <= :most
                     order by number
                    """)
                    .bind("organizations", Id.array(organizations))
                    .bind("code", code)
                    .bind("most", mostOfEach)
                    .mapTo(Row.class)
                    .list();
            Map<CheckId, List<ResultRow>> results = h
                    .createQuery("""
                    select check_id, position, result, note from duty.check_results
                     where check_id = any(:checks)
                     order by check_id, position
                    """)
                    .bind("checks", Id.array(rows.stream().map(Row::id).toList()))
                    .mapTo(ResultRow.class)
                    .stream()
                    .collect(Collectors.groupingBy(ResultRow::checkId));
            return rows.stream()
                    .map(row -> new Check(
                            row.id(),
                            row.organizationId(),
                            row.code(),
                            row.startDate(),
                            row.accountId(),
                            row.checkedAt(),
                            results.getOrDefault(row.id(), List.of()).stream()
                                    .map(result -> new CheckResult(result.position(), result.result(), result.note()))
                                    .toList()))
                    .toList();
        });
    }
}
