package org.huhang.visits;

import java.time.Duration;

/// Longer than this nobody is at one place without coming home, so a record of it is wrong. Who is at home, in
/// quarantine or lodging may be there for as long as visits are kept: such a stay is cut at each midnight. Our choice.
final class LongestStay {
    static final Duration ELSEWHERE = Duration.ofHours(36);
    static final Duration LIVING = Duration.ofDays(31);

    private LongestStay() {}

    static Duration of(VisitSource source) {
        return switch (source) {
            case DWELLING, QUARANTINE, LODGING -> LIVING;
            case OWN_STATEMENT, PLACE_CODE, GATE, TICKET, SEAT_LIST, WORKPLACE, SAMPLING_QUEUE, CAMERA, PAYMENT ->
                ELSEWHERE;
            case TRAVEL_RECORD -> LIVING;
        };
    }
}
