package org.huhang.registry;

import java.time.Instant;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// A look through an area for duplicates, and how far it has come.
///
/// @param areas smallest areas to look through; `areasDone` of them are
/// @param pairs how many findings were new
/// @param finishedAt none while it goes on
record Sweep(
        SweepId id,
        AreaId areaId,
        String areaName,
        int areas,
        int areasDone,
        long people,
        long peopleDone,
        long pairs,
        AccountId begunBy,
        Instant begunAt,
        @Nullable Instant finishedAt) {}
