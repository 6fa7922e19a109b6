package org.huhang.quarantine;

/// Where an order stands. Worked out from its versions, decisions and stay, and stored nowhere; the first line that is
/// true
/// holds.
///
/// | known | state |
/// | --- | --- |
/// | the person became a case | `BECAME_CASE` |
/// | released by a named person | `RELEASED` |
/// | revoked, or a version approved that does not stand | `REVOKED` |
/// | no version approved yet | `DRAFT` |
/// | at a site, and arrived | `IN_SITE` |
/// | at a site, with a room, not there yet | `ON_THE_WAY` |
/// | at a site, without a room | `NO_ROOM` |
/// | at home | `AT_HOME` |
/// | monitored | `MONITORED` |
public enum OrderState {
    DRAFT,
    NO_ROOM,
    ON_THE_WAY,
    IN_SITE,
    AT_HOME,
    MONITORED,
    RELEASED,
    REVOKED,
    BECAME_CASE;

    boolean isOver() {
        return this == RELEASED || this == REVOKED || this == BECAME_CASE;
    }
}
