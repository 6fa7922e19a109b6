package org.huhang.citysim.venues;

/// What a venue is for.
public enum VenueKind {
    KINDERGARTEN,
    PRIMARY_SCHOOL,
    MIDDLE_SCHOOL,
    HIGH_SCHOOL,
    COLLEGE,
    WORKPLACE,
    MARKET,
    SHOPPING_CENTRE,
    THEATRE,
    HOTEL,
    RESTAURANT,
    SCENIC_SPOT,
    HOSPITAL,
    CLINIC,
    PHARMACY,
    COMMUNITY_OFFICE,
    BUS_STOP,
    COACH_STATION,
    RAILWAY_STATION,
    AIRPORT,
    TOLL_EXIT,
    INTERCHANGE,
    BOUNDARY_POST;

    public boolean school() {
        return compareTo(COLLEGE) <= 0;
    }

    public boolean transport() {
        return compareTo(BUS_STOP) >= 0 && compareTo(INTERCHANGE) <= 0;
    }
}
