package org.huhang.citysim;

import java.util.List;

/// What makes one city different from another; equal specs give equal cities.
///
/// @param scale 1 = every resident of the census (1,517,027), 200 = one in two hundred
public record CitySpec(long seed, int scale, List<Institution> institutions) {
    public static final int FULL = 1;

    public CitySpec {
        if (scale < 1 || scale > 1_000) {
            throw new IllegalArgumentException("scale is 1 to 1000, was " + scale);
        }
        institutions = List.copyOf(institutions);
        if (institutions.stream().map(Institution::key).distinct().count() != institutions.size()) {
            throw new IllegalArgumentException("two institutions share a key");
        }
    }

    public static CitySpec of(long seed, int scale) {
        return new CitySpec(seed, scale, List.of());
    }
}
