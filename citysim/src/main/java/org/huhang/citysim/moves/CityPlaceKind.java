package org.huhang.citysim.moves;

/// What a place of a visit is: never more than one room, table or vehicle.
public enum CityPlaceKind {
    DWELLING(PlaceSetting.HOME, true),
    DORMITORY_ROOM(PlaceSetting.HOME, true),
    /// Stairs, landing and lift of one entrance.
    STAIRWELL(PlaceSetting.PASSAGE, false),
    WORKROOM(PlaceSetting.WORK, true),
    /// Neighbours on adjoining land.
    FIELD(PlaceSetting.WORK, true),
    CLASSROOM(PlaceSetting.SCHOOL, true),
    SUMMER_CLASS(PlaceSetting.SCHOOL, true),
    CANTEEN_TABLE(PlaceSetting.MEAL, true),
    RESTAURANT_HALL(PlaceSetting.MEAL, false),
    RESTAURANT_TABLE(PlaceSetting.MEAL, true),
    /// Children, and who minds the small ones.
    PLAY_GROUP(PlaceSetting.LEISURE, true),
    TEA_TABLE(PlaceSetting.LEISURE, true),
    /// Dancers and onlookers of an evening who know each other.
    SQUARE_GROUP(PlaceSetting.LEISURE, true),
    PARK(PlaceSetting.LEISURE, false),
    SCENIC_SPOT(PlaceSetting.LEISURE, false),
    THEATRE(PlaceSetting.LEISURE, false),
    MARKET_HALL(PlaceSetting.SHOPPING, false),
    MARKET_STALL(PlaceSetting.SHOPPING, true),
    SHOP(PlaceSetting.SHOPPING, true),
    SHOPPING_HALL(PlaceSetting.SHOPPING, false),
    CLINIC(PlaceSetting.CARE, true),
    HOSPITAL_HALL(PlaceSetting.CARE, false),
    CONSULTING_ROOM(PlaceSetting.CARE, true),
    /// One run of one bus of a line, the same number every day; who boards and alights when is in the visits.
    BUS_RUN(PlaceSetting.TRANSPORT, false),
    /// One coach of one train, the same number every day.
    TRAIN_COACH(PlaceSetting.TRANSPORT, false),
    TOUR_COACH(PlaceSetting.TRANSPORT, false),
    STATION(PlaceSetting.TRANSPORT, false),
    HOTEL_ROOM(PlaceSetting.LODGING, true),
    HOTEL_LOBBY(PlaceSetting.LODGING, false),
    /// Anywhere outside of the city.
    AWAY(PlaceSetting.AWAY, false);

    private final PlaceSetting setting;
    private final boolean conversational;

    CityPlaceKind(PlaceSetting setting, boolean conversational) {
        this.setting = setting;
        this.conversational = conversational;
    }

    public PlaceSetting setting() {
        return setting;
    }

    /// Small enough that whoever shares it speaks with each other, as a survey of contacts asks.
    public boolean conversational() {
        return conversational;
    }
}
