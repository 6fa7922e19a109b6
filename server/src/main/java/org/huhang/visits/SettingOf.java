package org.huhang.visits;

import org.huhang.contacts.Setting;
import org.huhang.registry.PlaceKind;
import org.huhang.registry.Things.Thing;

/// In what surroundings people are together in a thing of the registry, where nobody says otherwise: a dwelling is a
/// household, a theatre has seats, a stop or a scenic spot lies in the open, all else is a room. Our choice (rules.md
/// E5, E6 name the surroundings).
final class SettingOf {
    private SettingOf() {}

    static Setting thing(Thing thing) {
        return switch (thing.kind()) {
            case DWELLING -> Setting.HOUSEHOLD;
            case ENTRANCE -> Setting.ENTRANCE;
            case BUILDING, ORGANIZATION -> Setting.ROOM;
            case PLACE -> thing.placeKind() == null ? Setting.ROOM : place(thing.placeKind());
        };
    }

    private static Setting place(PlaceKind kind) {
        return switch (kind) {
            case THEATRE -> Setting.THEATRE;
            case SCENIC_SPOT, BUS_STOP, TOLL_EXIT, INTERCHANGE, BOUNDARY_POST -> Setting.OPEN_AIR;
            default -> Setting.ROOM;
        };
    }
}
