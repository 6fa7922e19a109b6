package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Requests of authorities for data of persons. Each is decided on by a second person, unless [TraceDataRule] refuses
/// it
/// first; refused ones are kept and counted too. Granting one opens nothing by itself: whoever answers it reads or
/// exports under the ordinary rules, and tells here what was handed out.
@ApplicationScoped
class LegalRequests {
    static final String KIND = "LEGAL_REQUEST";
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;
    static final int MOST_PEOPLE = 1_000;

    private final Jdbi jdbi;
    private final Approvals approvals;
    private final Submissions submissions;
    private final LegalSecrets secrets;

    LegalRequests(Jdbi jdbi, Approvals approvals, Submissions submissions, LegalSecrets secrets) {
        this.jdbi = jdbi;
        this.approvals = approvals;
        this.submissions = submissions;
        this.secrets = secrets;
    }

    /// @param areaId in which its approvers are found
    /// @param people how many persons it is about
    record NewLegalRequest(
            LegalRequestId id,
            AreaId areaId,
            String authority,
            String documentNumber,
            String legalBasis,
            LegalData wanted,
            LegalAim aim,
            String concerns,
            int people) {}

    record NewLegalAnswer(UUID id, String handedOut, int people) {}

    private record AnswerTo(LegalRequestId request, NewLegalAnswer answer) {}

    @Transactional
    Outcome<LegalRequestId> enter(NewLegalRequest request, AccountId by, Instant now) {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(request.id().value(), request).then(first -> {
            if (first && isKnown(request)) {
                return Outcome.refused(Refusal.conflict("access.legal-known", Map.of()));
            }
            if (first) {
                insert(request, by, now);
            }
            return Outcome.done(request.id());
        });
    }

    /// Tells what was handed out, once.
    @Transactional
    Outcome<LegalRequestId> answer(LegalRequestId id, NewLegalAnswer answer, AccountId by, Instant now) {
        var refusal = text("handedOut", answer.handedOut(), LONGEST_TEXT).or(() -> people(answer.people(), 0));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions.first(answer.id(), new AnswerTo(id, answer)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            if (!isGranted(id)) {
                return Outcome.refused(Refusal.conflict("access.legal-not-granted", Map.of()));
            }
            return insert(id, answer, by, now)
                    ? Outcome.done(id)
                    : Outcome.refused(Refusal.conflict("access.legal-answered", Map.of()));
        });
    }

    private static Optional<Refusal> refusal(NewLegalRequest request) {
        var names = new LinkedHashMap<String, String>();
        names.put("authority", request.authority());
        names.put("documentNumber", request.documentNumber());
        for (var name : names.entrySet()) {
            var refusal = text(name.getKey(), name.getValue(), LONGEST_NAME);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return text("legalBasis", request.legalBasis(), LONGEST_TEXT)
                .or(() -> text("concerns", request.concerns(), LONGEST_TEXT))
                .or(() -> people(request.people(), 1));
    }

    private static Optional<Refusal> text(String field, String text, int longest) {
        return text.isBlank() || text.length() > longest
                ? Optional.of(Refusal.invalid("access.legal-text", field, Map.of("most", longest)))
                : Optional.empty();
    }

    private static Optional<Refusal> people(int people, int least) {
        return people < least || people > MOST_PEOPLE
                ? Optional.of(
                        Refusal.invalid("access.legal-people", "people", Map.of("least", least, "most", MOST_PEOPLE)))
                : Optional.empty();
    }

    private boolean isKnown(NewLegalRequest request) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from access.legal_requests
                                where authority = :authority and document_number = :number)
                """)
                .bind("authority", request.authority().strip())
                .bind("number", request.documentNumber().strip())
                .mapTo(boolean.class)
                .one());
    }

    private boolean isGranted(LegalRequestId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select exists (
                    select from access.legal_requests r
                      join access.decisions d on d.approval_id = r.approval_id
                     where r.id = :id and d.approved)
                """).bind("id", id).mapTo(boolean.class).one());
    }

    private void insert(NewLegalRequest request, AccountId by, Instant now) {
        var ruled = TraceDataRule.refusal(request.wanted(), request.aim());
        var approval = ruled.isPresent() ? null : askFor(request, by);
        jdbi.useHandle(h -> {
            long key = secrets.newKey(h);
            h.createUpdate("""
                insert into access.legal_requests
                       (id, area_id, authority, document_number, legal_basis, wanted, aim, key_number, concerns_sealed, people,
                        rule_refusal, approval_id, entered_by, received_at)
                values (:id, :area, :authority, :number, :basis, :wanted, :aim, :key, :concerns, :people,
                        :ruled, :approval, :by, :now)
                """)
                    .bind("id", request.id())
                    .bind("area", request.areaId())
                    .bind("authority", request.authority().strip())
                    .bind("number", request.documentNumber().strip())
                    .bind("basis", request.legalBasis().strip())
                    .bind("wanted", request.wanted())
                    .bind("aim", request.aim())
                    .bind("key", key)
                    .bind(
                            "concerns",
                            secrets.seal(
                                    key,
                                    LegalSecrets.CONCERNS,
                                    request.concerns().strip()))
                    .bind("people", request.people())
                    .bind("ruled", ruled.orElse(null))
                    .bind("approval", approval)
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
        });
    }

    /// The sentence names no person: whoever decides opens the request.
    private ApprovalId askFor(NewLegalRequest request, AccountId by) {
        return approvals.request(
                KIND,
                request.id().value(),
                request.areaId(),
                by,
                "access.legal-approve." + request.wanted(),
                Map.of(
                        "authority", request.authority().strip(),
                        "number", request.documentNumber().strip(),
                        "basis", request.legalBasis().strip(),
                        "people", Integer.toString(request.people())));
    }

    private boolean insert(LegalRequestId id, NewLegalAnswer answer, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into access.legal_answers (request_id, handed_out_sealed, people, answered_by, answered_at)
                values (:id, :handedOut, :people, :by, :now)
                on conflict (request_id) do nothing
                """)
                        .bind("id", id)
                        .bind(
                                "handedOut",
                                secrets.seal(
                                        keyOf(id),
                                        LegalSecrets.HANDED_OUT,
                                        answer.handedOut().strip()))
                        .bind("people", answer.people())
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private long keyOf(LegalRequestId id) {
        return jdbi.withHandle(h -> h.createQuery("select key_number from access.legal_requests where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }
}
