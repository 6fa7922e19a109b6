package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.contacts.Setting;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The numbers of places in visits: from 0, without gaps, and never given to another.
@ApplicationScoped
public class VisitPlaces {
    /// Held by whoever gives numbers out, until its transaction ends; any constant that nothing else uses.
    private static final long NUMBERING = 0x5669_5370_6C61_63L;

    private final Jdbi jdbi;

    VisitPlaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The number of each, given now to those that have none.
    @Transactional
    public Map<VisitPlace, Integer> number(Collection<VisitPlace> places) {
        Map<String, VisitPlace> byKey = new LinkedHashMap<>();
        places.forEach(place -> byKey.putIfAbsent(place.key(), place));
        return jdbi.withHandle(h -> {
            var known = find(h, byKey.keySet());
            if (known.size() < byKey.size()) {
                h.execute("select pg_advisory_xact_lock(?)", NUMBERING);
                known = find(h, byKey.keySet());
                add(h, byKey, known);
            }
            var all = known;
            return places.stream().distinct().collect(Collectors.toMap(place -> place, place -> all.get(place.key())));
        });
    }

    /// By number; numbers that were never given are left out.
    public Map<Integer, VisitPlace> list(Collection<Integer> numbers) {
        var all = new HashMap<Integer, VisitPlace>();
        jdbi.useHandle(h -> h.createQuery("""
                select place, kind, thing_id, line, trip_date, coach, setting, area_id, city_code, name
                  from visits.places
                 where place = any(:numbers)
                """)
                .bind("numbers", numbers.toArray(Integer[]::new))
                .map((row, context) -> all.put(row.getInt("place"), read(row)))
                .list());
        return all;
    }

    /// Of every place from this number on its setting, by number; nothing of a city, where nobody meets by
    /// being there.
    List<Optional<Setting>> settings(int from) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select setting from visits.places where place >= :from order by place")
                .bind("from", from)
                .map((row, context) -> Optional.ofNullable(row.getString(1)).map(Setting::valueOf))
                .list());
    }

    /// By what this number is found again; nothing where it was not given.
    Optional<String> findKey(int place) {
        return jdbi.withHandle(h -> h.createQuery("select key from visits.places where place = :place")
                .bind("place", place)
                .mapTo(String.class)
                .findOne());
    }

    /// Of every place the city as a number of four digits, 0 where it is none.
    int[] cities() {
        var codes =
                jdbi.withHandle(h -> h.createQuery("select coalesce(city_code, '0') from visits.places order by place")
                        .mapTo(String.class)
                        .list());
        return codes.stream().mapToInt(Integer::parseInt).toArray();
    }

    private static Map<String, Integer> find(Handle h, Collection<String> keys) {
        return h.createQuery("select key, place from visits.places where key = any(:keys)")
                .bind("keys", keys.toArray(String[]::new))
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("key", String.class), row.getColumn("place", Integer.class));
                    return all;
                });
    }

    private static void add(Handle h, Map<String, VisitPlace> byKey, Map<String, Integer> known) {
        int next = h.createQuery("select coalesce(max(place), -1) + 1 from visits.places")
                .mapTo(int.class)
                .one();
        try (var copy = new Copy(
                h,
                "visits.places",
                "place",
                "key",
                "kind",
                "thing_id",
                "line",
                "trip_date",
                "coach",
                "setting",
                "area_id",
                "city_code",
                "name")) {
            for (Map.Entry<String, VisitPlace> each : byKey.entrySet()) {
                if (!known.containsKey(each.getKey())) {
                    put(copy, next, each.getKey(), each.getValue());
                    known.put(each.getKey(), next++);
                }
            }
        }
    }

    private static void put(Copy copy, int number, String key, VisitPlace place) {
        var trip = place.trip();
        var setting = place.setting();
        copy.row()
                .put(number)
                .put(key)
                .put(place.kind().name())
                .put(place.thingId())
                .put(trip == null ? null : trip.line())
                .put(trip == null ? null : trip.date())
                .put(trip == null ? null : trip.coach())
                .put(setting == null ? null : setting.name())
                .put(place.areaId())
                .put(place.cityCode())
                .put(place.name());
    }

    private static VisitPlace read(ResultSet row) throws SQLException {
        var kind = VisitPlace.Kind.valueOf(row.getString("kind"));
        var area = row.getObject("area_id", UUID.class);
        var setting = row.getString("setting");
        return new VisitPlace(
                kind,
                row.getObject("thing_id", UUID.class),
                kind == VisitPlace.Kind.TRIP ? trip(row) : null,
                setting == null ? null : Setting.valueOf(setting),
                area == null ? null : new AreaId(area),
                row.getString("city_code"),
                row.getString("name"));
    }

    private static VisitPlace.Trip trip(ResultSet row) throws SQLException {
        return new VisitPlace.Trip(
                row.getString("line"), row.getObject("trip_date", LocalDate.class), row.getString("coach"));
    }
}
