package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@ApplicationScoped
class SourceStore {
    /// Held by whoever states a source, until the transaction ends, so that no two close a circle at once; any constant
    /// that nothing else uses.
    private static final long STATING = 0x4361_7365_536F_75L;

    private static final String STATEMENT = """
            select s.id, s.case_id, s.source_case_id, s.sureness, s.exposure, s.first_day, s.last_day, s.corrects,
                   s.reason, s.stated_by, s.stated_at
              from cases.source_statements s
            """;
    private static final String STANDS = """
             where s.source_case_id is not null
               and not exists (select from cases.source_statements l where l.corrects = s.id)
            """;

    private final Jdbi jdbi;

    SourceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void lock() {
        jdbi.useHandle(h -> h.execute("select pg_advisory_xact_lock(?)", STATING));
    }

    void add(SourceStatement statement) {
        var said = statement.said();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into cases.source_statements
                       (id, case_id, source_case_id, sureness, exposure, first_day, last_day, corrects, reason,
                        stated_by, stated_at)
                values (:id, :case, :source, :sureness, :exposure, :firstDay, :lastDay, :corrects, :reason, :by, :now)
                """)
                .bind("id", statement.id())
                .bind("case", statement.caseId())
                .bind("corrects", statement.corrects())
                .bind("reason", statement.reason())
                .bind("by", statement.statedBy())
                .bind("now", statement.statedAt())
                .bind("source", said == null ? null : said.source().value())
                .bind("sureness", said == null ? null : said.sureness())
                .bind("exposure", said == null ? "" : said.exposure())
                .bind("firstDay", said == null ? null : said.firstDay())
                .bind("lastDay", said == null ? null : said.lastDay())
                .execute());
    }

    /// All of one case, the earliest stated first.
    List<SourceStatement> list(CaseId id) {
        return jdbi.withHandle(h -> h.createQuery(STATEMENT + " where s.case_id = :case order by s.stated_at, s.id")
                .bind("case", id)
                .map(SourceStore::statement)
                .list());
    }

    /// Those that stand, by the case that was infected; of each there is one at most.
    Map<CaseId, SourceStatement> listStanding(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h
                .createQuery(STATEMENT + STANDS + " and s.case_id = any(:cases)")
                .bind("cases", Id.array(cases))
                .map(SourceStore::statement)
                .stream()
                .collect(HashMap::new, (all, each) -> all.put(each.caseId(), each), Map::putAll));
    }

    /// Of every case that has a source its source.
    Map<CaseId, CaseId> sources() {
        return jdbi.withHandle(h -> h.createQuery(STATEMENT + STANDS).map(SourceStore::statement).stream()
                .collect(
                        HashMap::new,
                        (all, each) -> all.put(
                                each.caseId(),
                                java.util.Objects.requireNonNull(each.said()).source()),
                        Map::putAll));
    }

    private static SourceStatement statement(ResultSet row, StatementContext context) throws SQLException {
        var source = row.getObject("source_case_id", UUID.class);
        return new SourceStatement(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                source == null
                        ? null
                        : new SourceStatement.SaidSource(
                                new CaseId(source),
                                SourceSureness.valueOf(row.getString("sureness")),
                                row.getString("exposure"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                new AccountId(row.getObject("stated_by", UUID.class)),
                row.getTimestamp("stated_at").toInstant());
    }
}
