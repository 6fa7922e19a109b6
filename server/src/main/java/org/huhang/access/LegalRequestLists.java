package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.access.LegalRequest.Answer;
import org.huhang.access.LegalRequest.State;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Legal requests for those who handle them, and their numbers for everybody.
@ApplicationScoped
class LegalRequestLists {
    private static final int MOST_MONTHS = 24;
    private static final String COLUMNS = """
            select r.id, r.area_id, r.authority, r.document_number, r.legal_basis, r.wanted, r.aim, r.key_number,
                   r.concerns_sealed, r.people,
                   r.rule_refusal, r.approval_id, e.display_name as entered_by_name, r.received_at,
                   d.approved, d.reason, d.decided_at, w.display_name as decided_by_name,
                   s.handed_out_sealed, s.people as answered_people, s.answered_at, b.display_name as answered_by_name
              from access.legal_requests r
              join access.accounts e on e.id = r.entered_by
              left join access.decisions d on d.approval_id = r.approval_id
              left join access.accounts w on w.id = d.decided_by
              left join access.legal_answers s on s.request_id = r.id
              left join access.accounts b on b.id = s.answered_by
            """;

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final LegalSecrets secrets;

    LegalRequestLists(Jdbi jdbi, Scopes scopes, LegalSecrets secrets) {
        this.jdbi = jdbi;
        this.scopes = scopes;
        this.secrets = secrets;
    }

    /// Those of these areas, the latest first.
    List<LegalRequest> list(Collection<AreaId> within, int limit, Texts.Language language) {
        var asked = jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.legal_requests")
                .mapTo(AreaId.class)
                .list());
        return read(
                jdbi.withHandle(
                        h -> h.createQuery(COLUMNS + " where r.area_id = any(:areas) order by r.id desc limit :limit")
                                .bind("areas", Id.array(scopes.within(within, asked)))
                                .bind("limit", limit)
                                .mapTo(Row.class)
                                .list()),
                language);
    }

    Optional<LegalRequest> find(LegalRequestId id, Texts.Language language) {
        return read(
                        jdbi.withHandle(h -> h.createQuery(COLUMNS + " where r.id = :id")
                                .bind("id", id)
                                .mapTo(Row.class)
                                .list()),
                        language)
                .stream()
                .findFirst();
    }

    /// From the first month with a request to this one, at most two years, the latest first.
    List<LegalMonth> months(ZoneId zone, Instant now) {
        var known =
                jdbi
                        .withHandle(h -> h.createQuery("""
                        select to_char(f.at at time zone :zone, 'YYYY-MM') as month,
                               count(*) filter (where f.what = 'RECEIVED')::int as received,
                               count(*) filter (where f.what = 'GRANTED')::int as granted,
                               count(*) filter (where f.what = 'REFUSED')::int as refused
                          from (select 'RECEIVED' as what, received_at as at from access.legal_requests
                                union all
                                select 'REFUSED', received_at from access.legal_requests
                                 where rule_refusal is not null
                                union all
                                select case when d.approved then 'GRANTED' else 'REFUSED' end, d.decided_at
                                  from access.legal_requests r
                                  join access.decisions d on d.approval_id = r.approval_id) f
                         group by 1
                        """)
                                .bind("zone", zone.getId())
                                .mapTo(LegalMonth.class)
                                .list())
                        .stream()
                        .collect(Collectors.toMap(LegalMonth::month, Function.identity()));
        var first = known.keySet().stream().sorted().findFirst().map(YearMonth::parse);
        var months = new ArrayList<LegalMonth>();
        var month = YearMonth.from(now.atZone(zone));
        while (first.isPresent() && !month.isBefore(first.get()) && months.size() < MOST_MONTHS) {
            months.add(known.getOrDefault(month.toString(), new LegalMonth(month.toString(), 0, 0, 0)));
            month = month.minusMonths(1);
        }
        return months;
    }

    private List<LegalRequest> read(List<Row> rows, Texts.Language language) {
        var areas = scopes.areaNames(rows.stream().map(Row::areaId).distinct().toList());
        return rows.stream()
                .map(row -> new LegalRequest(
                        row.id,
                        row.areaId,
                        areas.get(row.areaId),
                        row.authority,
                        row.documentNumber,
                        row.legalBasis,
                        row.wanted,
                        row.aim,
                        secrets.open(row.keyNumber, LegalSecrets.CONCERNS, row.concernsSealed),
                        row.people,
                        row.state(),
                        row.ruleRefusal == null ? row.reason : Texts.get(row.ruleRefusal, language, Map.of()),
                        row.ruleRefusal != null,
                        row.approvalId,
                        row.enteredByName,
                        row.receivedAt,
                        row.ruleRefusal == null ? row.decidedAt : row.receivedAt,
                        row.decidedByName,
                        answer(row)))
                .toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            LegalRequestId id,
            AreaId areaId,
            String authority,
            String documentNumber,
            String legalBasis,
            LegalData wanted,
            LegalAim aim,
            long keyNumber,
            byte[] concernsSealed,
            int people,
            @Nullable String ruleRefusal,
            @Nullable ApprovalId approvalId,
            String enteredByName,
            Instant receivedAt,
            @Nullable Boolean approved,
            @Nullable String reason,
            @Nullable Instant decidedAt,
            @Nullable String decidedByName,
            byte @Nullable [] handedOutSealed,
            @Nullable Integer answeredPeople,
            @Nullable Instant answeredAt,
            @Nullable String answeredByName) {

        State state() {
            if (ruleRefusal != null || Boolean.FALSE.equals(approved)) {
                return State.REFUSED;
            }
            if (answeredAt != null) {
                return State.ANSWERED;
            }
            return approved == null ? State.WAITING : State.GRANTED;
        }
    }

    private @Nullable Answer answer(Row row) {
        return row.handedOutSealed == null || row.answeredPeople == null || row.answeredAt == null
                ? null
                : new Answer(
                        secrets.open(row.keyNumber, LegalSecrets.HANDED_OUT, row.handedOutSealed),
                        row.answeredPeople,
                        row.answeredByName == null ? "" : row.answeredByName,
                        row.answeredAt);
    }
}
