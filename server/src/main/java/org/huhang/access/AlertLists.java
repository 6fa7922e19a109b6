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
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Texts;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Alerts as auditors see them: about accounts that hold or held a role inside of their areas, and about lists and
/// cases of those areas. Open ones first.
@ApplicationScoped
class AlertLists {
    private static final TypeReference<Map<String, String>> PARAMS = new TypeReference<>() {};
    private static final String ROWS = """
            select a.id, a.kind, a.account_id, who.display_name as account_name, a.subject_id, a.text_key,
                   a.text_params, a.raised_at, s.reason, s.settled_at, by.display_name as settled_by_name
              from access.alerts a
              left join access.accounts who on who.id = a.account_id
              left join access.alert_settlements s on s.alert_id = a.id
              left join access.accounts by on by.id = s.settled_by
             where (a.area_id = any(:areas)
                    or exists (select from access.grants g
                                where g.account_id = a.account_id and g.area_id = any(:areas)))
            """;

    private final Jdbi jdbi;
    private final Scopes scopes;
    private final ObjectMapper json;

    AlertLists(Jdbi jdbi, Scopes scopes, ObjectMapper json) {
        this.jdbi = jdbi;
        this.scopes = scopes;
        this.json = json;
    }

    List<Alert> list(Collection<AreaId> within, int limit, Texts.Language language, AccountId reader) {
        return jdbi
                .withHandle(h -> h.createQuery(ROWS + " order by (s.alert_id is not null), a.id desc limit :limit")
                        .bind("areas", Id.array(areasInside(within)))
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> read(row, language, reader))
                .toList();
    }

    /// One of those that [#list] shows.
    Optional<Alert> find(AlertId id, Collection<AreaId> within, Texts.Language language, AccountId reader) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + " and a.id = :id")
                        .bind("areas", Id.array(areasInside(within)))
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> read(row, language, reader));
    }

    private Collection<AreaId> areasInside(Collection<AreaId> outer) {
        var all = jdbi.withHandle(h -> h.createQuery("""
                select area_id from access.grants union select area_id from access.alerts where area_id is not null
                """).mapTo(AreaId.class).list());
        return scopes.within(outer, all);
    }

    private Alert read(Row row, Texts.Language language, AccountId reader) {
        return new Alert(
                row.id,
                row.kind,
                row.accountId,
                row.accountName,
                row.subjectId,
                Texts.get(row.textKey, language, params(row)),
                row.raisedAt,
                row.kind == Alert.Kind.QUOTA && row.settledAt == null,
                reader.equals(row.accountId),
                row.reason == null || row.settledAt == null
                        ? null
                        : new Alert.Settlement(
                                row.reason, row.settledByName == null ? "" : row.settledByName, row.settledAt));
    }

    private Map<String, String> params(Row row) {
        try {
            return json.readValue(row.textParams, PARAMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of alert " + row.id + " cannot be read", e);
        }
    }

    record Row(
            AlertId id,
            Alert.Kind kind,
            @Nullable AccountId accountId,
            @Nullable String accountName,
            @Nullable UUID subjectId,
            String textKey,
            String textParams,
            Instant raisedAt,
            @Nullable String reason,
            @Nullable Instant settledAt,
            @Nullable String settledByName) {}
}
