package org.huhang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.huhang.citysim.City;
import org.huhang.citysim.moves.CityPlace;
import org.huhang.citysim.moves.CityPlaceKind;
import org.huhang.citysim.moves.CityPlaces;
import org.huhang.contacts.Setting;
import org.huhang.registry.Things;
import org.huhang.shared.AreaId;
import org.huhang.visits.VisitPlace;
import org.huhang.visits.VisitPlaces;
import org.jspecify.annotations.Nullable;

/// Under which numbers the places of the simulated movement stand in the visits: dwellings, stairwells and venues as
/// the registry's things, a room, a table or a stall as a part of one, what the registry does not know as a part of its
/// community, and a vehicle as a trip of each day.
final class DemoVisitPlaces {
    static final int NOWHERE = -1;
    private static final int AT_ONCE = 20_000;
    private static final String CITY = "4308";

    private final CityPlaces places;
    private final VisitPlaces numbers;
    private final Things things;
    private final Map<String, AreaId> areas = new HashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final Map<@Nullable String, String> institutions = new HashMap<>();
    private final int[] fixed;
    /// Of each day the numbers of vehicles by place.
    private final Map<LocalDate, Map<Integer, Integer>> trips = new HashMap<>();

    DemoVisitPlaces(City city, CityPlaces places, VisitPlaces numbers, Things things) {
        this.places = places;
        this.numbers = numbers;
        this.things = things;
        city.areas().forEach(area -> {
            areas.put(area.code(), new AreaId(area.id()));
            areaNames.put(area.code(), area.name());
        });
        city.spec().institutions().forEach(each -> institutions.put(each.key(), each.name() + " "));
        fixed = new int[places.count()];
        Arrays.fill(fixed, NOWHERE);
    }

    /// Numbers all that is the same place every day.
    ///
    /// @param told how many more are done
    void number(IntConsumer told) {
        for (int from = 0; from < places.count(); from += AT_ONCE) {
            int to = Math.min(places.count(), from + AT_ONCE);
            List<CityPlace> chunk = new ArrayList<>();
            for (int place = from; place < to; place++) {
                var each = places.get(place);
                if (!isVehicle(each.kind()) && each.kind() != CityPlaceKind.AWAY) {
                    chunk.add(each);
                }
            }
            number(chunk);
            told.accept(to - from);
        }
    }

    private void number(List<CityPlace> chunk) {
        Map<UUID, Things.Thing> known = new HashMap<>();
        things.list(chunk.stream()
                        .map(CityPlace::registryId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .forEach(thing -> known.put(thing.id(), thing));
        var named = new HashMap<CityPlace, VisitPlace>();
        chunk.forEach(place -> named.put(place, visitPlace(place, known.get(place.registryId()))));
        var given = numbers.number(named.values());
        named.forEach((place, as) -> fixed[place.number()] = Objects.requireNonNull(given.get(as)));
    }

    private VisitPlace visitPlace(CityPlace place, Things.@Nullable Thing thing) {
        var setting = setting(place.kind());
        var part = part(place);
        if (thing != null) {
            return VisitPlace.of(thing, setting, part);
        }
        var code = place.communityCode();
        return VisitPlace.inArea(
                Objects.requireNonNull(areas.get(code)),
                Objects.requireNonNull(areaNames.get(code)),
                CITY,
                setting,
                part);
    }

    /// NOWHERE outside of the city.
    ///
    /// @param date on which the visit begins
    int numberOf(int place, LocalDate date) {
        return isVehicle(places.kind(place))
                ? Objects.requireNonNull(Objects.requireNonNull(trips.get(date)).get(place))
                : fixed[place];
    }

    /// Numbers the vehicles that are not numbered yet, all at once.
    void numberTrips(Map<LocalDate, Set<Integer>> wanted) {
        var named = new HashMap<VisitPlace, Runnable>();
        var given = new HashMap<VisitPlace, Integer>();
        wanted.forEach((date, vehicles) -> {
            var known = trips.computeIfAbsent(date, _ -> new HashMap<>());
            vehicles.stream().filter(place -> !known.containsKey(place)).forEach(place -> {
                var trip = trip(places.get(place), date);
                named.put(trip, () -> known.put(place, Objects.requireNonNull(given.get(trip))));
            });
        });
        given.putAll(numbers.number(named.keySet()));
        named.values().forEach(Runnable::run);
    }

    private static VisitPlace trip(CityPlace vehicle, LocalDate date) {
        return VisitPlace.trip(
                new VisitPlace.Trip(line(vehicle), date, Integer.toString(vehicle.room() + 1)),
                setting(vehicle.kind()));
    }

    private static String line(CityPlace vehicle) {
        return switch (vehicle.kind()) {
            case BUS_RUN -> "公交" + vehicle.communityCode().substring(2);
            case TOUR_COACH -> "旅游大巴";
            default -> "列车";
        };
    }

    static boolean isVehicle(CityPlaceKind kind) {
        return kind == CityPlaceKind.BUS_RUN || kind == CityPlaceKind.TRAIN_COACH || kind == CityPlaceKind.TOUR_COACH;
    }

    private static Setting setting(CityPlaceKind kind) {
        return switch (kind) {
            case DWELLING, DORMITORY_ROOM, HOTEL_ROOM -> Setting.HOUSEHOLD;
            case STAIRWELL -> Setting.ENTRANCE;
            case THEATRE -> Setting.THEATRE;
            case FIELD, SQUARE_GROUP -> Setting.OPEN_AIR;
            case PARK, SCENIC_SPOT, MARKET_HALL, SHOPPING_HALL, HOSPITAL_HALL, STATION, HOTEL_LOBBY, AWAY ->
                Setting.HALL;
            case BUS_RUN -> Setting.VENTILATED_BUS;
            case TOUR_COACH -> Setting.SEALED_BUS;
            case TRAIN_COACH -> Setting.SEALED_TRAIN;
            case WORKROOM,
                    CLASSROOM,
                    SUMMER_CLASS,
                    CANTEEN_TABLE,
                    RESTAURANT_HALL,
                    RESTAURANT_TABLE,
                    PLAY_GROUP,
                    TEA_TABLE,
                    MARKET_STALL,
                    SHOP,
                    CLINIC,
                    CONSULTING_ROOM -> Setting.ROOM;
        };
    }

    /// Which room, table or stall; nothing of what is whole.
    private String part(CityPlace place) {
        int room = place.room() + 1;
        var key = place.registryId() == null ? institutions.getOrDefault(place.key(), "") : "";
        return switch (place.kind()) {
            case DWELLING, STAIRWELL, THEATRE, SCENIC_SPOT, STATION, SHOPPING_HALL, MARKET_HALL, HOSPITAL_HALL -> "";
            case DORMITORY_ROOM -> "宿舍";
            case HOTEL_ROOM -> "客房" + room;
            case HOTEL_LOBBY -> "大堂";
            case WORKROOM -> key + "办公室" + room;
            case CLASSROOM -> "教室" + room;
            case SUMMER_CLASS -> "暑期班" + room;
            case CANTEEN_TABLE -> key + "食堂" + room + "号桌";
            case RESTAURANT_HALL -> "大厅";
            case RESTAURANT_TABLE -> room + "号桌";
            case MARKET_STALL -> room + "号摊位";
            case CONSULTING_ROOM -> "诊室" + room;
            case CLINIC -> "";
            case SHOP -> place.registryId() == null ? "便利店" + room : "";
            case FIELD -> "田地" + room;
            case PARK -> "公园";
            case PLAY_GROUP -> "儿童活动" + room;
            case TEA_TABLE -> "棋牌室" + room;
            case SQUARE_GROUP -> "广场" + room;
            case BUS_RUN, TRAIN_COACH, TOUR_COACH, AWAY -> "";
        };
    }
}
