package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class LimitStore {
    private final Jdbi jdbi;

    LimitStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// All editions, by first day; a handful.
    List<DutyLimits> list() {
        return jdbi.withHandle(h -> h.createQuery("select * from posts.limits order by start_date limit 200")
                .map((row, context) -> new DutyLimits(
                        Objects.requireNonNull(row.getObject("start_date", LocalDate.class)),
                        row.getObject("end_date", LocalDate.class),
                        row.getInt("shift_minutes"),
                        row.getInt("rest_minutes"),
                        row.getInt("week_minutes"),
                        new DutyLimits.NightHours(
                                time(row, "night_start"), time(row, "night_end"), row.getInt("night_minutes")),
                        new DutyLimits.HeatLimit(row.getInt("heat_celsius"), row.getInt("heat_minutes")),
                        row.getInt("late_minutes"),
                        row.getInt("no_show_minutes"),
                        new DutyLimits.SoftWeights(
                                row.getInt("near_home"),
                                row.getInt("own_compound"),
                                row.getInt("nights"),
                                row.getInt("weekends"),
                                row.getInt("couples"),
                                row.getInt("heat"),
                                row.getInt("continuity")),
                        new Wording(row.getString("source_zh"), row.getString("source_en")),
                        Confidence.valueOf(row.getString("confidence"))))
                .list());
    }

    /// In force on that day.
    DutyLimits at(LocalDate day) {
        return find(day).orElseThrow(() -> new IllegalStateException("no limits of rosters hold on " + day));
    }

    Optional<DutyLimits> find(LocalDate day) {
        return list().reversed().stream()
                .filter(each ->
                        !day.isBefore(each.startDate()) && (each.endDate() == null || day.isBefore(each.endDate())))
                .findFirst();
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalTime.class));
    }
}
