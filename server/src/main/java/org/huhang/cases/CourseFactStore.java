package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CourseFactStore {
    private final Jdbi jdbi;

    CourseFactStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Whoever states facts of one case does so one after the other, until the transaction ends.
    void lock(CaseId id) {
        jdbi.useHandle(h -> h.createQuery("select id from cases.cases where id = :id for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .one());
    }

    void add(CourseFact fact) {
        var what = fact.what();
        jdbi.useHandle(h -> h.createUpdate("""
                insert into cases.course_facts
                       (id, case_id, kind, day, at, severity, isolated_in, outcome, organization_id, place, corrects,
                        reason, stated_by, stated_at)
                values (:id, :case, :kind, :day, :at, :severity, :isolatedIn, :outcome, :organization, :place,
                        :corrects, :reason, :by, :now)
                """)
                .bind("id", fact.id())
                .bind("case", fact.caseId())
                .bind("kind", what.kind())
                .bind("day", what.day())
                .bind("at", what.at())
                .bind("severity", what.severity())
                .bind("isolatedIn", what.isolatedIn())
                .bind("outcome", what.outcome())
                .bind("organization", what.where().organizationId())
                .bind("place", what.where().name())
                .bind("corrects", fact.corrects())
                .bind("reason", fact.reason())
                .bind("by", fact.statedBy())
                .bind("now", fact.statedAt())
                .execute());
    }

    /// Of each case all facts, the earliest stated first; of cases without any nothing.
    Map<CaseId, List<CourseFact>> list(Collection<CaseId> cases) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, case_id, kind, day, at, severity, isolated_in, outcome, organization_id, place, corrects,
                       reason, stated_by, stated_at
                  from cases.course_facts
                 where case_id = any(:cases)
                 order by stated_at, id
                """)
                .bind("cases", Id.array(cases))
                .map(CourseFactStore::fact)
                .collect(Collectors.groupingBy(CourseFact::caseId)));
    }

    private static CourseFact fact(ResultSet row, StatementContext context) throws SQLException {
        return new CourseFact(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new CourseFact.CourseEntry(
                        CourseKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        instant(row.getTimestamp("at")),
                        word(Severity.class, row.getString("severity")),
                        word(IsolatedIn.class, row.getString("isolated_in")),
                        word(StayOutcome.class, row.getString("outcome")),
                        new CourseFact.CoursePlace(
                                row.getObject("organization_id", UUID.class), row.getString("place"))),
                row.getObject("corrects", UUID.class),
                row.getString("reason"),
                new AccountId(row.getObject("stated_by", UUID.class)),
                row.getTimestamp("stated_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
        return word == null ? null : Enum.valueOf(type, word);
    }
}
