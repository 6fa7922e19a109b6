package org.huhang.citysim.moves;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a place number stands for.
///
/// @param communityCode 12 digits; of a vehicle that of its station or of the first community on its line
/// @param registryId the stable id of the dwelling, the entrance or the venue of which it is a part; none of fields,
///     parks, groups of neighbours, corner shops, vehicles and offices of institutions
/// @param key of the venue or the institution of which it is a part
/// @param room running number in its venue or group, from 0: table, stall, class, run of a bus, coach
public record CityPlace(
        int number,
        CityPlaceKind kind,
        String communityCode,
        @Nullable UUID registryId,
        @Nullable String key,
        int room) {}
