package org.huhang.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huhang.registry.DwellingId;
import org.huhang.registry.Sex;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody with a network tells of a door.
///
/// @param id the client's
/// @param people of those listed there; nobody unless the door was answered
/// @param more people found who are not listed there
record NewKnock(
        KnockId id,
        DwellingId dwellingId,
        KnockOutcome outcome,
        @Nullable List<PersonSaid> people,
        @Nullable List<PersonMore> more) {
    record PersonSaid(PersonId personId, FoundAs found) {}

    /// Found by the identity number where the registry knows it; otherwise registered, with name, sex and birth date.
    ///
    /// @param id the client's, of the person who may be registered
    /// @param unnamed of somebody whom a device found there: then the number that was typed there counts, too
    record PersonMore(
            UUID id,
            @Nullable String identityNumber,
            @Nullable String name,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable UUID unnamed) {}
}
