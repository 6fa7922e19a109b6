package org.huhang.registry;

import java.time.LocalDate;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// How an area was called, coded and ranked from `startDate` until before `endDate`.
///
/// @param code short statistical division code; none for local units
/// @param localCode what the place itself uses
/// @param statutoryParentId above it by law; `operationalParentId` above it in practice, where that differs
public record AreaTerm(
        AreaId areaId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable EditionId editionId,
        @Nullable String code,
        @Nullable String localCode,
        String name,
        @Nullable AreaId statutoryParentId,
        @Nullable AreaId operationalParentId) {}
