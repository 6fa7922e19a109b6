package org.huhang.citysim.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One invented resident as of the census's reference time, 2020-11-01.
///
/// @param phone 11 digits that no network assigns, unique; none for children under 12 and some of the old
/// @param institutionKey the [org.huhang.citysim.Institution] whose staff the person is
/// @param venueKey the school or workplace, key of a [org.huhang.citysim.venues.Venue]; none for institution staff
public record Person(
        UUID id,
        UUID householdId,
        Relation relation,
        String name,
        Sex sex,
        LocalDate birthDate,
        String identityNumber,
        @Nullable String phone,
        Occupation occupation,
        @Nullable String institutionKey,
        @Nullable String venueKey) {}
