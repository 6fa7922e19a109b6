package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.ApprovalId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.testing.PositiveResult;
import org.huhang.testing.ResultId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CaseStore {
    private static final String CASE = """
            select c.id, c.number, c.person_id, c.area_id, c.collected_at, c.reported_at, c.opened_at,
                   d.approved, d.decided_at
              from cases.cases c
              left join cases.decisions d on d.case_id = c.id
            """;

    private final Jdbi jdbi;

    CaseStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// A positive result of a case.
    record CaseResult(
            ResultId resultId,
            String specimenCode,
            String laboratory,
            String ctValues,
            Instant collectedAt,
            Instant reportedAt) {}

    Set<ResultId> listKnown(Collection<ResultId> results) {
        return jdbi.withHandle(
                h -> h.createQuery("select result_id from cases.case_results where result_id = any(:ids)")
                        .bind("ids", Id.array(results))
                        .mapTo(ResultId.class)
                        .collect(Collectors.toSet()));
    }

    /// Of each of these results the case behind which it stands; results of no case are left out.
    Map<ResultId, CaseId> casesOf(Collection<ResultId> results) {
        record Behind(ResultId resultId, CaseId caseId) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select result_id, case_id from cases.case_results where result_id = any(:ids)
                """)
                .bind("ids", Id.array(results))
                .mapTo(Behind.class)
                .collect(Collectors.toMap(Behind::resultId, Behind::caseId)));
    }

    /// The positives that stand behind each of these cases.
    Map<CaseId, List<ResultId>> resultsOf(Collection<CaseId> ids) {
        record Behind(CaseId caseId, ResultId resultId) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, result_id from cases.case_results where case_id = any(:ids) order by result_id
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Behind.class)
                .collect(Collectors.groupingBy(
                        Behind::caseId, Collectors.mapping(Behind::resultId, Collectors.toList()))));
    }

    record Collected(CaseId caseId, ResultId resultId, Instant collectedAt) {}

    /// The positives behind each of these cases, with when their specimens were taken.
    Map<CaseId, List<Collected>> collectedOf(Collection<CaseId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, result_id, collected_at from cases.case_results where case_id = any(:ids)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Collected.class)
                .collect(Collectors.groupingBy(Collected::caseId)));
    }

    /// By which approval each of these was approved; of those that were not nothing.
    Map<CaseId, ApprovalId> approvalsOf(Collection<CaseId> ids) {
        record Approved(CaseId caseId, ApprovalId approvalId) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select case_id, approval_id from cases.decisions where case_id = any(:ids) and approved
                """)
                .bind("ids", Id.array(ids))
                .mapTo(Approved.class)
                .collect(Collectors.toMap(Approved::caseId, Approved::approvalId)));
    }

    /// The case that each person has, refused ones apart: a new positive after a refusal is a new case.
    Map<PersonId, CaseId> listStanding(Collection<PersonId> people) {
        record Standing(PersonId personId, CaseId id) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (c.person_id) c.person_id, c.id
                  from cases.cases c
                  left join cases.decisions d on d.case_id = c.id
                 where c.person_id = any(:people) and d.approved is distinct from false
                 order by c.person_id, c.id
                """)
                .bind("people", Id.array(people))
                .mapTo(Standing.class)
                .collect(Collectors.toMap(Standing::personId, Standing::id)));
    }

    int lastRunningNumber(int year) {
        return jdbi.withHandle(h -> h.createQuery("""
                select coalesce(max(split_part(number, '-', 2)::int), 0)
                  from cases.cases
                 where number like :year || '-%'
                """)
                .bind("year", Integer.toString(year))
                .mapTo(int.class)
                .one());
    }

    void add(List<Case> cases) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into cases.cases (id, number, person_id, area_id, collected_at, reported_at, opened_at)
                    values (:id, :number, :personId, :areaId, :collectedAt, :reportedAt, :openedAt)
                    """);
            cases.forEach(each -> batch.bindMethods(each).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    void addResults(Map<PositiveResult, CaseId> results) {
        jdbi.useHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into cases.case_results
                           (result_id, case_id, batch_id, specimen_code, laboratory, ct_values, collected_at, reported_at)
                    values (:id, :caseId, :batchId, :specimenCode, :laboratory, :ctValues, :collectedAt, :reportedAt)
                    """);
            results.forEach(
                    (result, id) -> batch.bindMethods(result).bind("caseId", id).add());
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    /// @return whether this decision is news
    boolean addDecision(CaseId id, ApprovalId approval, boolean approved, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into cases.decisions (case_id, approval_id, approved, decided_at)
                select c.id, :approval, :approved, :now from cases.cases c where c.id = :id
                on conflict (case_id) do nothing
                """)
                        .bind("id", id)
                        .bind("approval", approval)
                        .bind("approved", approved)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    Optional<Case> find(CaseId id) {
        return jdbi.withHandle(h -> h.createQuery(CASE + " where c.id = :id")
                .bind("id", id)
                .mapTo(Case.class)
                .findOne());
    }

    Map<CaseId, Case> listByIds(Collection<CaseId> ids) {
        return jdbi.withHandle(h -> h.createQuery(CASE + " where c.id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(Case.class)
                .collect(Collectors.toMap(Case::id, Function.identity())));
    }

    Set<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from cases.cases")
                .mapTo(AreaId.class)
                .collect(Collectors.toSet()));
    }

    /// Those awaiting a decision first, the oldest of them first of all; then the newest.
    List<Case> list(Collection<AreaId> areas, @Nullable CaseState state, int limit) {
        return jdbi.withHandle(h -> h.createQuery(CASE + """
                 where c.area_id = any(:areas)
                   and case :state when 'AWAITING_APPROVAL' then d.approved is null
                                   when 'APPROVED' then d.approved
                                   when 'REFUSED' then not d.approved
                                   else true end
                 order by d.approved is null desc,
                          case when d.approved is null then c.reported_at end,
                          c.reported_at desc, c.id
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bind("state", state == null ? "ALL" : state.name())
                .bind("limit", limit)
                .mapTo(Case.class)
                .list());
    }

    List<CaseResult> listResults(CaseId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select result_id, specimen_code, laboratory, ct_values, collected_at, reported_at
                  from cases.case_results
                 where case_id = :id
                 order by collected_at, result_id
                """).bind("id", id).mapTo(CaseResult.class).list());
    }
}
