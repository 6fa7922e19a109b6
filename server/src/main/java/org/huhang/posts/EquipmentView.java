package org.huhang.posts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// What is at a post and how long it lasts.
///
/// @param day whose seats say how much is needed a day
/// @param shiftStart with `shiftEnd`, of the seats of this moment
/// @param facts the latest first
record EquipmentView(
        PostId postId,
        Instant at,
        LocalDate day,
        @Nullable Instant shiftStart,
        @Nullable Instant shiftEnd,
        List<ItemStock> items,
        List<StockLineTold> facts) {

    /// @param stock below 0 where more was used than ever came: count
    /// @param countedAt none where nobody ever counted
    /// @param neededADay by the roster in force and the rules of use, rounded up
    /// @param daysLeft whole tenths; empty where nothing is needed
    /// @param runsOutAt the first seat for which it no longer suffices, within the roster in force
    /// @param source of the rule by which it is needed
    record ItemStock(
            String item,
            Wording name,
            Wording unit,
            int stock,
            @Nullable Instant countedAt,
            int usedThisShift,
            int neededADay,
            @Nullable BigDecimal daysLeft,
            @Nullable Instant runsOutAt,
            @Nullable Wording source,
            @Nullable Confidence confidence) {}

    /// @param byName the account's; nobody's where it was loaded
    record StockLineTold(
            UUID id,
            String item,
            StockFact.StockKind kind,
            int quantity,
            @Nullable String byName,
            Instant at,
            boolean offline) {}
}
