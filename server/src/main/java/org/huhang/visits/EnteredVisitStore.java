package org.huhang.visits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.visits.EnteredVisit.What;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnteredVisitStore {
    private static final String VISIT = """
            select v.id, v.pseudonym, v.day, v.sealed, v.entered_by, v.entered_at, d.key_number,
                   c.replaced_by, c.reason_sealed, c.corrected_by, c.corrected_at
              from visits.entered_visits v
              join visits.days d on d.day = v.day
              left join visits.entered_corrections c on c.visit_id = v.id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final FileKeys keys;

    EnteredVisitStore(Jdbi jdbi, ObjectMapper json, FileKeys keys) {
        this.jdbi = jdbi;
        this.json = json;
        this.keys = keys;
    }

    void add(UUID id, int pseudonym, DayFileStore.DayKey day, What what, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.entered_visits (id, pseudonym, day, sealed, entered_by, entered_at)
                values (:id, :pseudonym, :day, :sealed, :by, :now)
                """)
                .bind("id", id)
                .bind("pseudonym", pseudonym)
                .bind("day", day.day())
                .bind("sealed", keys.sealText(day.keyNumber(), "visit/" + id, write(what)))
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// @return whether it counted until now
    boolean addCorrection(
            EnteredVisit visit, UUID id, @Nullable UUID replacedBy, String reason, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into visits.entered_corrections
                       (visit_id, id, replaced_by, reason_sealed, corrected_by, corrected_at)
                values (:visit, :id, :replacedBy, :reason, :by, :now)
                on conflict (visit_id) do nothing
                """)
                        .bind("visit", visit.id())
                        .bind("id", id)
                        .bind("replacedBy", replacedBy)
                        .bind("reason", keys.sealText(keyOf(visit.day()), "reason/" + visit.id(), reason))
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private long keyOf(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("select key_number from visits.days where day = :day")
                .bind("day", day)
                .mapTo(long.class)
                .one());
    }

    Optional<EnteredVisit> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(VISIT + " where v.id = :id")
                .bind("id", id)
                .map(this::visit)
                .findOne());
    }

    /// Those that were corrected too, in the order of their days.
    List<EnteredVisit> list(Collection<Integer> pseudonyms, int limit) {
        return jdbi.withHandle(
                h -> h.createQuery(VISIT + " where v.pseudonym = any(:pseudonyms) order by v.day, v.id limit :limit")
                        .bind("pseudonyms", pseudonyms.toArray(Integer[]::new))
                        .bind("limit", limit)
                        .map(this::visit)
                        .list());
    }

    /// Those of a day that count.
    List<EnteredVisit> listStanding(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery(
                        VISIT + " where v.day = :day and c.id is null and v.sealed is not null order by v.id")
                .bind("day", day)
                .map(this::visit)
                .list());
    }

    private EnteredVisit visit(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getObject("id", UUID.class);
        long key = row.getLong("key_number");
        var what = keys.openText(key, "visit/" + id, row.getBytes("sealed"));
        var corrected = row.getTimestamp("corrected_at");
        return new EnteredVisit(
                id,
                row.getInt("pseudonym"),
                row.getObject("day", LocalDate.class),
                what == null ? null : read(what),
                new AccountId(row.getObject("entered_by", UUID.class)),
                row.getTimestamp("entered_at").toInstant(),
                corrected == null
                        ? null
                        : new EnteredVisit.Correction(
                                row.getObject("replaced_by", UUID.class),
                                Objects.requireNonNullElse(
                                        keys.openText(key, "reason/" + id, row.getBytes("reason_sealed")), ""),
                                new AccountId(row.getObject("corrected_by", UUID.class)),
                                corrected.toInstant()));
    }

    private What read(String text) {
        try {
            return json.readValue(text, What.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(What what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
