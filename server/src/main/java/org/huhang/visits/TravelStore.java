package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class TravelStore {
    static final int MOST_RISKS = 1_000;

    private static final String RISK = """
            select r.id, r.area_id, r.city_code, r.city_name, r.start_day, e.end_day, r.source
              from visits.city_risks r
              left join visits.city_risk_ends e on e.risk_id = r.id
            """;

    private final Jdbi jdbi;

    TravelStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Nothing where no travel record is kept on that day.
    Optional<TravelRule> findRule(LocalDate on) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select start_date, days, least_minutes, marks
                  from visits.travel_rules
                 where start_date <= :on and (end_date is null or end_date > :on)
                 order by start_date desc
                 limit 1
                """).bind("on", on).mapTo(TravelRule.class).findOne());
    }

    /// Those that hold first, then the latest.
    List<CityRisk> listRisks() {
        return jdbi.withHandle(
                h -> h.createQuery(RISK + " order by e.end_day is not null, r.start_day desc, r.id limit :limit")
                        .bind("limit", MOST_RISKS)
                        .mapTo(CityRisk.class)
                        .list());
    }

    List<CityRisk> listRisksOf(List<String> cityCodes) {
        return jdbi.withHandle(h -> h.createQuery(RISK + " where r.city_code = any(:codes) order by r.start_day, r.id")
                .bind("codes", cityCodes.toArray(String[]::new))
                .mapTo(CityRisk.class)
                .list());
    }

    Optional<CityRisk> findRisk(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(RISK + " where r.id = :id")
                .bind("id", id)
                .mapTo(CityRisk.class)
                .findOne());
    }

    void addRisk(CityRisk risk, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into visits.city_risks
                       (id, area_id, city_code, city_name, start_day, source, entered_by, entered_at)
                values (:id, :areaId, :cityCode, :cityName, :startDay, :source, :by, :now)
                """)
                .bind("id", risk.id())
                .bind("areaId", risk.areaId())
                .bind("cityCode", risk.cityCode())
                .bind("cityName", risk.cityName())
                .bind("startDay", risk.startDay())
                .bind("source", risk.source())
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// @return whether it had no end until now
    boolean endRisk(UUID riskId, UUID id, LocalDate endDay, String reason, AccountId by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                insert into visits.city_risk_ends (risk_id, id, end_day, reason, ended_by, ended_at)
                values (:risk, :id, :endDay, :reason, :by, :now)
                on conflict (risk_id) do nothing
                """)
                        .bind("risk", riskId)
                        .bind("id", id)
                        .bind("endDay", endDay)
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
