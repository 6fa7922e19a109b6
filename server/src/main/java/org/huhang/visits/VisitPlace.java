package org.huhang.visits;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.huhang.contacts.Setting;
import org.huhang.registry.Things.Thing;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// Where a visit was: the same key is the same place. Of the registry's things it keeps what it takes to show it.
///
/// @param thingId of the registry's thing or of an area; nothing of a trip and of a city
/// @param part which room, table or stall of it; empty where it is meant as a whole
/// @param trip nothing unless it is a coach of one
/// @param setting in what surroundings people share it; nothing of a city, where nobody is met by being there
/// @param cityCode four digits; nothing of what moves, or where it is not known
public record VisitPlace(
        Kind kind,
        @Nullable UUID thingId,
        String part,
        @Nullable Trip trip,
        @Nullable Setting setting,
        @Nullable AreaId areaId,
        @Nullable String cityCode,
        String name) {
    public VisitPlace {
        if ((kind == Kind.TRIP) != (trip != null)
                || (kind == Kind.TRIP || kind == Kind.CITY) != (thingId == null)
                || (kind == Kind.CITY) != (setting == null)) {
            throw new IllegalArgumentException(kind + " with " + thingId + ", " + trip + ", " + setting);
        }
    }

    /// As which thing of the registry it is known.
    public enum Kind {
        PLACE,
        DWELLING,
        ENTRANCE,
        BUILDING,
        ORGANIZATION,
        SAMPLING_POINT,
        QUARANTINE_SITE,
        /// Something of an area that the registry does not know: a field, a corner shop.
        AREA,
        TRIP,
        CITY
    }

    /// A coach of a line on one day, for trips of one line on two days meet nobody.
    ///
    /// @param coach empty where the vehicle has but one
    public record Trip(String line, LocalDate date, String coach) {
        public Trip {
            line = line.strip().toUpperCase(Locale.ROOT);
            coach = coach.strip().toUpperCase(Locale.ROOT);
        }
    }

    /// Whether a trip can be made in it.
    public static boolean isVehicle(Setting setting) {
        return switch (setting) {
            case AIRCRAFT, SEALED_TRAIN, OPEN_TRAIN, SEALED_BUS, VENTILATED_BUS, SHIP -> true;
            case HOUSEHOLD, ROOM, THEATRE, ENTRANCE, TUBE, OPEN_AIR, HALL -> false;
        };
    }

    public static VisitPlace trip(Trip trip, Setting setting) {
        var day = trip.date().getMonthValue() + "月" + trip.date().getDayOfMonth() + "日";
        var coach = trip.coach().matches("[0-9]+") ? trip.coach() + " 车厢" : trip.coach();
        var name = trip.line() + "（" + day + (coach.isEmpty() ? "" : "，" + coach) + "）";
        return new VisitPlace(Kind.TRIP, null, "", trip, setting, null, null, name);
    }

    /// @param part empty for the whole
    public static VisitPlace of(Thing thing, Setting setting, String part) {
        return new VisitPlace(
                Kind.valueOf(thing.kind().name()),
                thing.id(),
                part,
                null,
                setting,
                thing.areaId(),
                thing.cityCode(),
                named(thing.name(), part));
    }

    /// @param cityCode four digits
    /// @param part what of the area it is
    public static VisitPlace inArea(AreaId area, String areaName, String cityCode, Setting setting, String part) {
        return new VisitPlace(Kind.AREA, area.value(), part, null, setting, area, cityCode, named(areaName, part));
    }

    private static String named(String whole, String part) {
        return part.isEmpty() ? whole : whole + " " + part;
    }

    /// @param code four digits
    public static VisitPlace city(String code, String name) {
        return new VisitPlace(Kind.CITY, null, "", null, null, null, code, name);
    }

    /// By what it is found again.
    String key() {
        var thing = trip == null
                ? (thingId == null ? cityCode : thingId) + (part.isEmpty() ? "" : "/" + part)
                : trip.line() + "/" + trip.date() + "/" + trip.coach();
        return kind + ":" + thing + ":" + (setting == null ? "" : setting);
    }
}
