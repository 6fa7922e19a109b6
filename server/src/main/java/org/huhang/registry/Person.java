package org.huhang.registry;

import java.time.LocalDate;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A natural person, unmasked: never an answer by itself, see [PersonLine].
///
/// @param areaId smallest area of residence; that of the household's building where there is one
public record Person(
        PersonId id,
        String name,
        Sex sex,
        LocalDate birthDate,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable HouseholdId householdId,
        AreaId areaId) {

    /// Not even a log line shows who it is.
    @Override
    public String toString() {
        return "Person[" + id.value() + "]";
    }
}
