package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.Approval.Decision;
import org.huhang.access.Approval.State;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Approvals as their deciders see them: with the asking module's sentence in their own language.
@ApplicationScoped
class ApprovalLists {
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
    private static final String COLUMNS = """
            select a.id, a.kind, a.subject_id, a.area_id, a.requested_by, r.display_name as requested_by_name,
                   a.requested_at, a.text_key, a.text_params,
                   d.approved, d.reason, d.decided_by, w.display_name as decided_by_name, d.decided_at
              from access.approvals a
              left join access.accounts r on r.id = a.requested_by
              left join access.decisions d on d.approval_id = a.id
              left join access.accounts w on w.id = d.decided_by
            """;

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final ObjectMapper json;

    ApprovalLists(Jdbi jdbi, Scopes scopes, ObjectMapper json) {
        this.jdbi = jdbi;
        this.scopes = scopes;
        this.json = json;
    }

    /// Those that wait, oldest first, or those decided, last decided first, inside of these areas.
    List<Approval> list(Collection<AreaId> within, State state, int limit, Texts.Language language, AccountId reader) {
        var asked = jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.approvals")
                .mapTo(AreaId.class)
                .list());
        var rows = jdbi.withHandle(h -> h.createQuery(COLUMNS
                        + (state == State.PENDING
                                ? " where d.approval_id is null and a.area_id = any(:areas) order by a.id"
                                : " where a.area_id = any(:areas) and d.approval_id is not null"
                                        + " order by d.decided_at desc, a.id")
                        + " limit :limit")
                .bind("areas", Id.array(scopes.within(within, asked)))
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
        return read(rows, language, reader);
    }

    Optional<Approval> find(ApprovalId id, Texts.Language language, AccountId reader) {
        var rows = jdbi.withHandle(h -> h.createQuery(COLUMNS + " where a.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .list());
        return read(rows, language, reader).stream().findFirst();
    }

    private List<Approval> read(List<Row> rows, Texts.Language language, AccountId reader) {
        var areas = scopes.areaNames(rows.stream().map(Row::areaId).distinct().toList());
        return rows.stream()
                .map(row -> new Approval(
                        row.id,
                        row.kind,
                        row.subjectId,
                        row.areaId,
                        areas.get(row.areaId),
                        Texts.get(row.textKey, language, params(row)),
                        row.requestedBy,
                        row.requestedByName,
                        row.requestedAt,
                        row.decision(),
                        reader.equals(row.requestedBy)))
                .toList();
    }

    private Map<String, String> params(Row row) {
        try {
            return json.readValue(row.textParams, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of approval " + row.id + " cannot be read", e);
        }
    }

    record Row(
            ApprovalId id,
            String kind,
            UUID subjectId,
            AreaId areaId,
            @Nullable AccountId requestedBy,
            @Nullable String requestedByName,
            Instant requestedAt,
            String textKey,
            String textParams,
            @Nullable Boolean approved,
            @Nullable String reason,
            @Nullable AccountId decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt) {

        @Nullable
        Decision decision() {
            return approved == null || reason == null || decidedBy == null || decidedAt == null
                    ? null
                    : new Decision(approved, reason, decidedBy, decidedByName == null ? "" : decidedByName, decidedAt);
        }
    }
}
