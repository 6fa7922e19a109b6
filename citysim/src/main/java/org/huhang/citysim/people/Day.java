package org.huhang.citysim.people;

import org.jspecify.annotations.Nullable;

/// How a person spends the day and where: at most one of the two keys is given.
public record Day(
        Occupation occupation,
        @Nullable String institutionKey,
        @Nullable String venueKey) {
    public static Day without(Occupation occupation) {
        return new Day(occupation, null, null);
    }

    public static Day at(Occupation occupation, String venueKey) {
        return new Day(occupation, null, venueKey);
    }

    public static Day staff(String institutionKey) {
        return new Day(Occupation.EMPLOYED, institutionKey, null);
    }
}
