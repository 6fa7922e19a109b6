package org.huhang.tracing;

import java.time.LocalDate;

/// Of an edition of a place: who stayed on the ground of its zones for so long since a day counts as met.
///
/// @param zoneScheme the scheme of zones whose ground it is, in force while the edition is
record LocalScope(String zoneScheme, int staySeconds, LocalDate staySince) {
    boolean isLongEnough(int seconds) {
        return seconds >= staySeconds;
    }
}
