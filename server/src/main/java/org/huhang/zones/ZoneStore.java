package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huhang.access.AccountId;
import org.huhang.registry.BuildingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ZoneStore {
    private static final String FACT_COLUMNS = """
            f.id as fact_id, f.number as fact_number, f.zone_id as fact_zone_id, f.kind as fact_kind,
            f.notice_id as fact_notice_id, n.title_zh as fact_notice_title_zh, n.title_en as fact_notice_title_en,
            n.series as fact_notice_series, n.year as fact_notice_year, n.number as fact_notice_number,
            n.issued_on as fact_notice_issued_on,
            f.effective_at as fact_effective_at, f.earliest_at as fact_earliest_at, f.latest_at as fact_latest_at,
            f.scheme_code as fact_level_scheme_code, f.level_code as fact_level_code, l.rank as fact_level_rank,
            l.name_zh as fact_level_name_zh, l.name_en as fact_level_name_en,
            f.cover_id as fact_cover_id, c.kind as fact_cover_kind, c.size_buildings as fact_cover_size_buildings,
            c.note_zh as fact_cover_note_zh, c.note_en as fact_cover_note_en,
            f.ends_at as fact_ends_at, f.review_at as fact_review_at, f.lapses_at as fact_lapses_at,
            f.remark_zh as fact_remark_zh, f.remark_en as fact_remark_en, f.account_id as fact_account_id,
            f.recorded_at as fact_recorded_at
            """;

    private static final String ZONE_COLUMNS = """
            z.id as zone_id, z.name_zh as zone_name_zh, z.name_en as zone_name_en, z.scheme_code as zone_scheme_code,
            z.area_id as zone_area_id, z.recorded_at as zone_recorded_at,
            """;

    private static final String JOINS = """
              join zones.zones z on z.id = f.zone_id
              join zones.naming_notices n on n.notice_id = f.notice_id
              join zones.levels l on l.scheme_code = f.scheme_code and l.code = f.level_code
              join zones.covers c on c.id = f.cover_id
            """;

    /// Of each zone the last fact that may have taken effect at `:at`, else its first.
    private static final String STANDING = """
            with standing as (
                select distinct on (zone_id) *
                  from zones.whole_facts f
                 where f.live
                 order by zone_id, earliest_at <= :at desc, case when earliest_at <= :at then earliest_at end desc,
                          case when earliest_at <= :at then number end desc, earliest_at, number)
            """;

    /// Closed or lapsed at `:at`, as [ZoneState] has it: what many of a long outbreak's zones are. Left out or put last
    /// before any limit, or those that hold would give way to them.
    private static final String ENDED = " (f.latest_at <= :at and (f.kind = 'CLOSED' or f.lapses_at <= :at)) ";

    private record FactRow(@Nested("fact") ZoneFact fact) {}

    private final Jdbi jdbi;

    ZoneStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Zone zone) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into zones.zones (id, name_zh, name_en, scheme_code, area_id, recorded_at)
                values (:id, :name.zh, :name.en, :schemeCode, :areaId, :recordedAt)
                """).bindMethods(zone).execute());
    }

    void addFact(ZoneFact fact, NamedParts names) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into zones.zone_facts
                       (id, zone_id, kind, notice_id, effective_at, earliest_at, latest_at, scheme_code, level_code,
                        cover_id, ends_at, review_at, lapses_at, remark_zh, remark_en, account_id, recorded_at,
                        names_level, names_cover, names_term)
                values (:id, :zoneId, :kind, :notice.id, :moment.effectiveAt, :moment.earliestAt, :moment.latestAt,
                        :level.schemeCode, :level.code, :cover.id, :term.endsAt, :term.reviewAt, :term.lapsesAt,
                        :remarkZh, :remarkEn, :account, :recordedAt, :namesLevel, :namesCover, :namesTerm)
                """)
                .bindMethods(fact)
                .bind("namesLevel", names.level())
                .bind("namesCover", names.cover())
                .bind("namesTerm", names.term())
                .bind("remarkZh", fact.remark() == null ? null : fact.remark().zh())
                .bind("remarkEn", fact.remark() == null ? null : fact.remark().en())
                .bindByType("account", fact.accountId(), AccountId.class)
                .execute());
    }

    /// Read once; issued words never change.
    void addNotice(NamingNotice notice) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into zones.naming_notices (notice_id, title_zh, title_en, series, year, number, issued_on)
                values (:id, :title.zh, :title.en, :series, :year, :number, :issuedOn)
                on conflict do nothing
                """).bindMethods(notice).execute());
    }

    Optional<Zone> find(ZoneId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, name_zh, name_en, scheme_code, area_id, recorded_at from zones.zones where id = :id
                """).bind("id", id).mapTo(Zone.class).findOne());
    }

    /// Held until the transaction ends: of two who change it one comes first.
    void hold(ZoneId id) {
        jdbi.useHandle(h -> h.createQuery("select id from zones.zones where id = :id for update")
                .bind("id", id)
                .mapTo(ZoneId.class)
                .list());
    }

    /// All that was ever recorded, in the order in which it takes effect, or would have.
    List<ZoneFact> listFacts(ZoneId id) {
        return listFacts(id, "true");
    }

    /// Without what a closing ended before it took effect.
    List<ZoneFact> listLiveFacts(ZoneId id) {
        return listFacts(id, "f.live");
    }

    private List<ZoneFact> listFacts(ZoneId id, String which) {
        return jdbi.withHandle(
                h -> h.createQuery("select " + FACT_COLUMNS + " from zones.whole_facts f " + JOINS + """
                 where f.zone_id = :id and
                """ + which + """
                 order by f.earliest_at, f.number
                """)
                        .bind("id", id)
                        .mapTo(FactRow.class)
                        .map(FactRow::fact)
                        .list());
    }

    Optional<StandingZone> findStanding(ZoneId id, Instant at) {
        return listStanding("f.zone_id = :id", at, 1, query -> query.bind("id", id)).stream()
                .findFirst();
    }

    /// The latest first, and what ended last.
    List<StandingZone> listStanding(Instant at, int limit) {
        return listStanding("true", at, limit, query -> query);
    }

    /// Those that hold, and those of which nobody knows whether they do.
    List<StandingZone> listHolding(Instant at, int limit) {
        return listStanding("f.earliest_at <= :at and not" + ENDED, at, limit, query -> query);
    }

    List<StandingZone> listHoldingOf(String scheme, Instant at, int limit) {
        return listStanding(
                "f.scheme_code = :scheme and f.earliest_at <= :at and not" + ENDED,
                at,
                limit,
                query -> query.bind("scheme", scheme));
    }

    private List<StandingZone> listStanding(String which, Instant at, int limit, UnaryOperator<Query> bindings) {
        return jdbi.withHandle(h -> bindings.apply(h.createQuery(STANDING + " select " + ZONE_COLUMNS + FACT_COLUMNS
                        + """
                  from standing f
                """ + JOINS + " where " + which + " order by " + ENDED + """
                 , f.earliest_at desc, f.number desc
                 limit :limit
                """))
                .bind("at", at)
                .bind("limit", limit)
                .mapTo(StandingZone.class)
                .list());
    }

    /// How many zones of these areas and of the same scheme are stricter and hold, or may hold.
    int countStricter(ZoneFact.LevelName than, Collection<AreaId> areas, Instant at) {
        return jdbi.withHandle(h -> h.createQuery(STANDING + " select count(*) from standing f " + JOINS + """
                 where f.scheme_code = :scheme and l.rank < :rank and z.area_id = any(:areas)
                   and f.earliest_at <= :at and not
                """ + ENDED)
                .bind("scheme", than.schemeCode())
                .bind("rank", than.rank())
                .bind("areas", Id.array(areas))
                .bind("at", at)
                .mapTo(int.class)
                .one());
    }

    /// What holds at a place at an hour, or may hold: the one statement for an area, a building, a dwelling.
    ///
    /// @param around the area of the place and all around it: a zone over one of these covers it whole
    /// @param building the place itself, when it is a building
    /// @param within the place and the areas in it, when it is an area: a zone there covers part of it
    /// @param drawn covers on whose drawn ground it stands, or some of it
    List<ZoneHere> listHere(
            Set<AreaId> around,
            @Nullable BuildingId building,
            Collection<AreaId> within,
            Set<CoverId> drawn,
            Instant at,
            int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        STANDING + """
                , here as (
                    select cover_id, bool_or(whole) as whole
                      from (select cover_id, area_id = any(:around) as whole
                              from zones.cover_areas
                             where area_id = any(:around) or area_id = any(:within)
                            union all
                            select cover_id, building_id = :building
                              from zones.cover_buildings
                             where building_id = :building or area_id = any(:within)
                            union all
                            select unnest(:drawn), cast(:building as uuid) is not null) as found
                     group by cover_id)
                """ + " select " + ZONE_COLUMNS + FACT_COLUMNS + """
                     , coalesce(here.whole, false) as whole
                  from here
                  join standing f on f.cover_id = here.cover_id
                """ + JOINS + """
                 where f.earliest_at <= :at and not
                """ + ENDED + """
                 order by nullif(c.size_buildings, 0) nulls last, f.latest_at desc, l.rank, z.id
                 limit :limit
                """)
                .bind("around", Id.array(around))
                .bind("within", Id.array(within))
                .bind("drawn", Id.array(drawn))
                .bindByType("building", building, BuildingId.class)
                .bind("at", at)
                .bind("limit", limit)
                .mapTo(ZoneHere.class)
                .list());
    }
}
