package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Pairs, what was found of them and what was said.
@ApplicationScoped
class DuplicateStore {
    /// The advisory lock of keeping findings: two looks at once find the same pair.
    private static final long KEEPING = 0x4475_706C_6963L;

    private static final String COLUMNS = """
            select p.id, p.first_id, p.second_id, f.id as finding_id, f.evidence, f.score, f.strength, f.found_at,
                   a.area_id as first_area, b.area_id as second_area,
                   a.merged_into is null and b.merged_into is null as apart,
                   d.id as decision_id, d.verdict, d.survivor_id, d.corrected_as, d.finding_id as decided_finding_id,
                   d.reason, d.decided_by, d.decided_at
            """;

    /// Each pair with the last of its findings and, unless taken back, the last of its decisions.
    private static final String PAIRS = """
              from registry.duplicate_pairs p
              join registry.people a on a.id = p.first_id
              join registry.people b on b.id = p.second_id
             cross join lateral (
                   select id, evidence, score, strength, found_at
                     from registry.duplicate_findings f
                    where f.pair_id = p.id
                    order by number desc
                    limit 1) as f
              left join lateral (
                   select id, verdict, survivor_id, corrected_as, finding_id, reason, decided_by, decided_at
                     from registry.duplicate_decisions d
                    where d.pair_id = p.id and d.verdict <> 'UNDONE'
                      and not exists (select from registry.duplicate_decisions u where u.undoes_id = d.id)
                    order by number desc
                    limit 1) as d on true
            """;

    private static final String OPEN = """
            a.merged_into is null and b.merged_into is null and f.strength <> 'NONE'
            and (d.id is null or d.finding_id <> f.id)""";

    /// What there is to see: what is open, and what was decided.
    private static final String WANTED = """
             where exists (select from registry.area_closure c
                            where c.area_id = a.area_id and c.ancestor_id = any(:mine))
               and exists (select from registry.area_closure c
                            where c.area_id = b.area_id and c.ancestor_id = any(:mine))
               and (cast(:area as uuid) is null
                    or exists (select from registry.area_closure c
                                where c.area_id in (a.area_id, b.area_id) and c.ancestor_id = :area))
               and (d.id is not null
                    or (a.merged_into is null and b.merged_into is null and f.strength <> 'NONE'))
            """;

    private final Jdbi jdbi;

    DuplicateStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return how many findings are new
    int keep(Map<Pair, Likeness> found, int ruleVersion, Instant now) {
        var pairs = List.copyOf(found.keySet());
        return jdbi.withHandle(h -> {
            h.execute("select pg_advisory_xact_lock(?)", KEEPING);
            h.createUpdate("""
                    insert into registry.duplicate_pairs (id, first_id, second_id, found_at)
                    select id, first_id, second_id, :now
                      from unnest(:ids, :firsts, :seconds) as found (id, first_id, second_id)
                        on conflict (first_id, second_id) do nothing
                    """)
                    .bind("ids", pairs.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                    .bind(
                            "firsts",
                            pairs.stream().map(pair -> pair.firstId().value()).toArray(UUID[]::new))
                    .bind(
                            "seconds",
                            pairs.stream().map(pair -> pair.secondId().value()).toArray(UUID[]::new))
                    .bind("now", now)
                    .execute();
            return h.createUpdate("""
                    insert into registry.duplicate_findings
                           (id, pair_id, evidence, score, strength, rule_version, found_at)
                    select found.id, p.id, string_to_array(found.evidence, ','), found.score, found.strength, :version,
                           :now
                      from unnest(:ids, :firsts, :seconds, :evidence, :scores, :strengths)
                        as found (id, first_id, second_id, evidence, score, strength)
                      join registry.duplicate_pairs p using (first_id, second_id)
                     where string_to_array(found.evidence, ',') is distinct from (
                           select last.evidence
                             from registry.duplicate_findings last
                            where last.pair_id = p.id
                            order by last.number desc
                            limit 1)
                     order by found.id
                    """)
                    .bind("ids", pairs.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                    .bind(
                            "firsts",
                            pairs.stream().map(pair -> pair.firstId().value()).toArray(UUID[]::new))
                    .bind(
                            "seconds",
                            pairs.stream().map(pair -> pair.secondId().value()).toArray(UUID[]::new))
                    .bind(
                            "evidence",
                            pairs.stream().map(pair -> joined(found, pair)).toArray(String[]::new))
                    .bind(
                            "scores",
                            pairs.stream()
                                    .map(pair -> likeness(found, pair).score())
                                    .toArray(Integer[]::new))
                    .bind(
                            "strengths",
                            pairs.stream()
                                    .map(pair ->
                                            likeness(found, pair).strength().name())
                                    .toArray(String[]::new))
                    .bind("version", ruleVersion)
                    .bind("now", now)
                    .execute();
        });
    }

    /// @param mine areas in which both must live, or below
    /// @param area where one of them must live, or below; none for everywhere
    record Wanted(
            Collection<AreaId> mine,
            @Nullable AreaId area,
            @Nullable Strength strength,
            boolean decided) {}

    /// The likeliest first; decided ones by the decision, the latest first.
    List<DuplicatePair> list(Wanted wanted, int limit) {
        return jdbi.withHandle(h -> bind(h.createQuery(COLUMNS + PAIRS + WANTED + """
                           and (cast(:strength as text) is null or f.strength = :strength)
                           and (%s) <> :decided
                         order by case when :decided then d.decided_at end desc, f.score desc, p.id
                         limit :limit
                        """.formatted(OPEN)), wanted)
                .bind("strength", wanted.strength())
                .bind("decided", wanted.decided())
                .bind("limit", limit)
                .map(DuplicateStore::pair)
                .list());
    }

    record Counts(long likely, long possible, long decided) {}

    Counts count(Wanted wanted) {
        return jdbi.withHandle(h -> bind(h.createQuery("""
                        select count(*) filter (where open and strength = 'LIKELY') as likely,
                               count(*) filter (where open and strength = 'POSSIBLE') as possible,
                               count(*) filter (where not open) as decided
                          from (select f.strength, %s as open
                        """.formatted(OPEN) + PAIRS + WANTED + ") as pairs"), wanted)
                .mapTo(Counts.class)
                .one());
    }

    private static Query bind(Query query, Wanted wanted) {
        return query.bind("mine", AreaStore.uuids(wanted.mine()))
                .bind("area", wanted.area() == null ? null : wanted.area().value());
    }

    Optional<DuplicatePair> find(DuplicatePairId id) {
        return jdbi.withHandle(h -> h.createQuery(COLUMNS + PAIRS + " where p.id = :id")
                .bind("id", id)
                .map(DuplicateStore::pair)
                .findOne());
    }

    /// All that was said of a pair, oldest first.
    List<DuplicateDecision> listDecisions(DuplicatePairId pair) {
        return jdbi.withHandle(h -> h.createQuery("""
                select id, pair_id, finding_id, verdict, survivor_id, corrected_as, undoes_id, reason, decided_by,
                       decided_at
                  from registry.duplicate_decisions
                 where pair_id = :pair
                 order by number
                """)
                .bind("pair", pair)
                .mapTo(DuplicateDecision.class)
                .list());
    }

    /// The merges by which others became part of this person and which stand, oldest first.
    List<DuplicateDecision> listMergesInto(PersonId survivor) {
        return jdbi.withHandle(h -> h.createQuery("""
                select d.id, d.pair_id, d.finding_id, d.verdict, d.survivor_id, d.corrected_as, d.undoes_id, d.reason,
                       d.decided_by, d.decided_at
                  from registry.duplicate_pairs p
                  join registry.duplicate_decisions d on d.pair_id = p.id
                 where (p.first_id = :survivor or p.second_id = :survivor) and d.survivor_id = :survivor
                   and not exists (select from registry.duplicate_decisions u where u.undoes_id = d.id)
                 order by d.number
                """)
                .bind("survivor", survivor)
                .mapTo(DuplicateDecision.class)
                .list());
    }

    void insert(DuplicateDecision decision) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into registry.duplicate_decisions (id, pair_id, finding_id, verdict, survivor_id, corrected_as,
                       undoes_id, reason, decided_by, decided_at)
                values (:id, :pairId, :findingId, :verdict, :survivorId, :correctedAs, :undoesId, :reason, :decidedBy,
                        :decidedAt)
                """)
                .bind("id", decision.id())
                .bind("pairId", decision.pairId())
                .bind("findingId", decision.findingId())
                .bind("verdict", decision.verdict())
                .bindByType("survivorId", decision.survivorId(), PersonId.class)
                .bind("correctedAs", decision.correctedAs())
                .bindByType("undoesId", decision.undoesId(), DuplicateDecisionId.class)
                .bind("reason", decision.reason())
                .bind("decidedBy", decision.decidedBy())
                .bind("decidedAt", decision.decidedAt())
                .execute());
    }

    private static DuplicatePair pair(ResultSet row, StatementContext context) throws SQLException {
        var id = new DuplicatePairId(row.getObject("id", UUID.class));
        var decision = row.getObject("decision_id", UUID.class);
        return new DuplicatePair(
                id,
                new PersonId(row.getObject("first_id", UUID.class)),
                new PersonId(row.getObject("second_id", UUID.class)),
                new AreaId(row.getObject("first_area", UUID.class)),
                new AreaId(row.getObject("second_area", UUID.class)),
                row.getObject("finding_id", UUID.class),
                Arrays.stream((String[]) row.getArray("evidence").getArray())
                        .map(Evidence::valueOf)
                        .toList(),
                row.getInt("score"),
                Strength.valueOf(row.getString("strength")),
                instant(row, "found_at"),
                row.getBoolean("apart"),
                decision == null ? null : decision(row, new DuplicateDecisionId(decision), id));
    }

    private static DuplicateDecision decision(ResultSet row, DuplicateDecisionId id, DuplicatePairId pair)
            throws SQLException {
        var survivor = row.getObject("survivor_id", UUID.class);
        return new DuplicateDecision(
                id,
                pair,
                row.getObject("decided_finding_id", UUID.class),
                DuplicateVerdict.valueOf(row.getString("verdict")),
                survivor == null ? null : new PersonId(survivor),
                row.getObject("corrected_as", UUID.class),
                null,
                row.getString("reason"),
                new AccountId(row.getObject("decided_by", UUID.class)),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Likeness likeness(Map<Pair, Likeness> found, Pair pair) {
        return java.util.Objects.requireNonNull(found.get(pair));
    }

    private static String joined(Map<Pair, Likeness> found, Pair pair) {
        return String.join(
                ",", likeness(found, pair).evidence().stream().map(Enum::name).toList());
    }
}
