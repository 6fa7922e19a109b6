package org.huhang.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// The doors of a house with who is listed behind each and what was told. Names are masked.
///
/// @param more whether more are listed than are shown; then ask entrance by entrance
record DoorsPage(
        Instant at,
        RoundLine line,
        BuildingId buildingId,
        String buildingName,
        AreaId areaId,
        String areaName,
        List<DoorOfRound> doors,
        boolean more) {
    /// @param knock the last that stands; none while nobody knocked
    /// @param unnamed whom devices found there and nobody has entered yet
    record DoorOfRound(
            DwellingId dwellingId,
            EntranceId entranceId,
            String entranceName,
            int floor,
            String label,
            List<PersonAtDoor> people,
            @Nullable KnockAtDoor knock,
            List<UnnamedAtDoor> unnamed) {}

    /// @param listed whether they are to be tested, after all corrections
    /// @param found what was last said of them at this door
    /// @param registryKept why the registry stays as it is, though something else was found
    /// @param notTested what was last told; none where nothing was, or where it was taken back
    record PersonAtDoor(
            PersonLine person,
            boolean listed,
            @Nullable Lane lane,
            @Nullable Integer poolSize,
            @Nullable FoundAs found,
            @Nullable String registryKept,
            @Nullable NotTestedReason notTested,
            @Nullable String toldByName,
            @Nullable Instant toldAt) {}

    record KnockAtDoor(KnockId id, KnockOutcome outcome, String byName, Instant knockedAt, boolean offline) {}

    /// @param typed what was typed or scanned of them, masked; none where nothing was, or the house cannot open it
    record UnnamedAtDoor(UUID id, @Nullable String typed, String byName, Instant foundAt) {}
}
