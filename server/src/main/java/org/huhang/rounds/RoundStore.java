package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.huhang.zones.ZoneId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RoundStore {
    private static final String ROUND = """
            select r.id, r.campaign_id, c.area_id, c.name_zh as campaign_zh, c.name_en as campaign_en, c.pool_edition,
                   r.number, r.scope, r.start_at, r.end_at, f.frozen_at, f.people, e.ended_at
              from rounds.rounds r
              join rounds.campaigns c on c.id = r.campaign_id
              left join rounds.freezings f on f.round_id = r.id
              left join rounds.endings e on e.round_id = r.id
            """;

    private final Jdbi jdbi;

    RoundStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Round> find(RoundId id) {
        return jdbi.withHandle(h -> h.createQuery(ROUND + " where r.id = :id")
                .bind("id", id)
                .mapTo(Round.class)
                .findOne());
    }

    List<Round> list(int limit) {
        return jdbi.withHandle(h -> h.createQuery(ROUND + " order by r.start_at desc, r.id limit :limit")
                .bind("limit", limit)
                .mapTo(Round.class)
                .list());
    }

    /// That did not end at or before that instant.
    List<Round> listUnended(Instant at) {
        return jdbi.withHandle(
                h -> h.createQuery(ROUND + " where e.ended_at is null or e.ended_at > :at order by r.start_at, r.id")
                        .bind("at", at)
                        .mapTo(Round.class)
                        .list());
    }

    /// Of a campaign, those taken back too.
    List<Round> listOf(CampaignId campaign) {
        return jdbi.withHandle(h -> h.createQuery(ROUND + " where r.campaign_id = :campaign order by r.number, r.id")
                .bind("campaign", campaign)
                .mapTo(Round.class)
                .list());
    }

    List<AreaId> listAreas(RoundId id) {
        return ids("select area_id from rounds.round_areas where round_id = :id order by area_id", id, AreaId.class);
    }

    List<ZoneId> listZones(RoundId id) {
        return ids("select zone_id from rounds.round_zones where round_id = :id order by zone_id", id, ZoneId.class);
    }

    List<PersonId> listPeople(RoundId id) {
        return ids(
                "select person_id from rounds.round_people where round_id = :id order by person_id",
                id,
                PersonId.class);
    }

    private <T> List<T> ids(String sql, RoundId id, Class<T> type) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("id", id).mapTo(type).list());
    }

    /// Until the transaction ends: whoever freezes it and whoever takes it back come one after the other.
    void lock(RoundId id) {
        jdbi.useHandle(h -> h.createQuery("select id from rounds.rounds where id = :id for update")
                .bind("id", id)
                .mapTo(RoundId.class)
                .findOne());
    }

    /// Until the transaction ends: its rounds get their numbers one after the other.
    Optional<Campaign> lock(CampaignId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, area_id, name_zh, name_en, disease, pool_edition, notice_id
                  from rounds.campaigns
                 where id = :id
                   for update
                """).bind("id", id).mapTo(Campaign.class).findOne());
    }

    Optional<Campaign> find(CampaignId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select id, area_id, name_zh, name_en, disease, pool_edition, notice_id
                  from rounds.campaigns
                 where id = :id
                """).bind("id", id).mapTo(Campaign.class).findOne());
    }

    List<Campaign> listCampaigns(int limit) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                select id, area_id, name_zh, name_en, disease, pool_edition, notice_id
                  from rounds.campaigns
                 order by opened_at desc, id
                 limit :limit
                """).bind("limit", limit).mapTo(Campaign.class).list());
    }

    void add(Campaign campaign, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.campaigns (id, area_id, name_zh, name_en, disease, pool_edition, notice_id, opened_by,
                                              opened_at)
                values (:id, :areaId, :zh, :en, :disease, :poolEdition, :noticeId, :by, :now)
                """)
                .bind("id", campaign.id())
                .bind("areaId", campaign.areaId())
                .bind("zh", campaign.name().zh())
                .bind("en", campaign.name().en())
                .bind("disease", campaign.disease())
                .bind("poolEdition", campaign.poolEdition())
                .bind("noticeId", campaign.noticeId())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    void add(RoundId id, CampaignId campaign, Instant endAt, RoundPlan plan, AccountId by, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into rounds.rounds (id, campaign_id, number, scope, start_at, end_at, opened_by, opened_at)
                    values (:id, :campaign, :number, :scope, :startAt, :endAt, :by, :now)
                    """)
                    .bind("id", id)
                    .bind("campaign", campaign)
                    .bind("number", plan.number())
                    .bind("scope", plan.scope())
                    .bind("startAt", plan.startAt())
                    .bind("endAt", endAt)
                    .bind("by", by)
                    .bind("now", now)
                    .execute();
            addAll(h, "insert into rounds.round_areas (round_id, area_id) select :id, unnest(:all)", id, plan.areas());
            addAll(h, "insert into rounds.round_zones (round_id, zone_id) select :id, unnest(:all)", id, plan.zones());
            addAll(
                    h,
                    "insert into rounds.round_people (round_id, person_id) select :id, unnest(:all)",
                    id,
                    plan.people());
        });
    }

    private static void addAll(Handle h, String sql, RoundId id, Collection<? extends Id> all) {
        h.createUpdate(sql).bind("id", id).bind("all", Id.array(all)).execute();
    }

    void addFreezing(RoundId id, RoundTally tally, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into rounds.freezings (round_id, people, dwellings, buildings, frozen_at)
                    values (:id, :people, :dwellings, :buildings, :now)
                    """)
                    .bind("id", id)
                    .bind("people", tally.people())
                    .bind("dwellings", tally.dwellings())
                    .bind("buildings", tally.buildings())
                    .bind("now", now)
                    .execute();
            try (var rows = new Copy(
                    h, "rounds.frozen_areas", "round_id", "area_id", "rule_id", "lane", "people", "households")) {
                for (RoundTally.PlaceCount each : tally.places()) {
                    rows.row()
                            .put(id)
                            .put(each.areaId())
                            .put(each.rule().id())
                            .put(each.lane().name())
                            .put(each.people())
                            .put(each.households());
                }
            }
        });
    }

    record FrozenArea(AreaId areaId, int ruleId, Lane lane, int people, int households) {}

    List<FrozenArea> listFrozenAreas(RoundId id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select area_id, rule_id, lane, people, households from rounds.frozen_areas where round_id = :id
                """).bind("id", id).mapTo(FrozenArea.class).list());
    }

    record Size(int dwellings, int buildings) {}

    Optional<Size> findSize(RoundId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select dwellings, buildings from rounds.freezings where round_id = :id")
                        .bind("id", id)
                        .map((row, _) -> new Size(row.getInt("dwellings"), row.getInt("buildings")))
                        .findOne());
    }

    void addEnding(RoundId id, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.endings (round_id, reason, ended_by, ended_at) values (:id, :reason, :by, :now)
                """)
                .bind("id", id)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    Optional<String> findEndingReason(RoundId id) {
        return jdbi.withHandle(h -> h.createQuery("select reason from rounds.endings where round_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    void addLocalNumber(UUID id, RoundId round, AreaId area, int number, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into rounds.local_numbers (id, round_id, area_id, number, told_by, told_at)
                values (:id, :round, :area, :number, :by, :now)
                """)
                .bind("id", id)
                .bind("round", round)
                .bind("area", area)
                .bind("number", number)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// The last that each area told.
    List<LocalNumber> listLocalNumbers(Collection<RoundId> rounds) {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct on (round_id, area_id) round_id, area_id, number, told_at
                  from rounds.local_numbers
                 where round_id = any(:rounds)
                 order by round_id, area_id, told_at desc, id desc
                """)
                .bind("rounds", Id.array(rounds))
                .mapTo(LocalNumber.class)
                .list());
    }
}
