package org.huhang.citysim;

/// An employer whose staff the caller wants to be real residents: a court, a bureau, a hospital.
///
/// @param key the caller's own, unique in the spec
/// @param countyCode six digits: staff live there; `4308`: staff may live in any county
/// @param staff people, not scaled
public record Institution(String key, String name, String countyCode, int staff) {
    public static final String WHOLE_CITY = "4308";

    public Institution {
        if (staff < 0) {
            throw new IllegalArgumentException("staff of " + key + " is negative");
        }
    }
}
