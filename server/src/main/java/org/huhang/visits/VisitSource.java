package org.huhang.visits;

/// How we know of a visit. The numbers stand in day files and never change their meaning.
public enum VisitSource {
    OWN_STATEMENT(0),
    PLACE_CODE(1),
    GATE(2),
    /// Names coach and seat.
    TICKET(3),
    /// Of a theatre: names row and seat.
    SEAT_LIST(4),
    DWELLING(5),
    WORKPLACE(6),
    SAMPLING_QUEUE(7),
    QUARANTINE(8),
    LODGING(9),
    CAMERA(10),
    PAYMENT(11),
    TRAVEL_RECORD(12);

    private static final VisitSource[] BY_NUMBER = new VisitSource[32];

    static {
        for (VisitSource each : values()) {
            BY_NUMBER[each.number] = each;
        }
    }

    private final int number;

    VisitSource(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static VisitSource of(int number) {
        return BY_NUMBER[number];
    }
}
