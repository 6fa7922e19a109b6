package org.huhang.callups;

import java.util.Map;
import java.util.TreeMap;

/// Whom and what one sampling point needs.
///
/// @param coveralls for who swabs, for the whole time, with what is lost
/// @param masks of class N95, likewise for scanners too
record PointNeed(int medical, int scanners, int orderKeepers, int coveralls, int masks) {
    static final String SAMPLING = "SAMPLING";
    static final String REGISTRATION = "REGISTRATION";
    /// Whom anybody will do for.
    static final String ANY = "";

    /// By duty's code of the skill; none for whom anybody will do.
    Map<String, Integer> bySkill() {
        Map<String, Integer> people = new TreeMap<>();
        people.put(SAMPLING, medical);
        people.put(REGISTRATION, scanners);
        people.put(ANY, orderKeepers);
        people.values().removeIf(each -> each == 0);
        return people;
    }
}
