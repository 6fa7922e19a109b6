package org.huhang.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import org.huhang.registry.PersonLine;
import org.huhang.sites.Room;
import org.jspecify.annotations.Nullable;

/// An order in a list, the person masked.
///
/// @param dayNumber of its stay today; nothing before its first day
/// @param overdue whether the hour at which the person was to be there has passed
record OrderLine(
        OrderId id,
        @Nullable PersonLine person,
        OrderState state,
        OrderVersion version,
        @Nullable Integer approvedVersion,
        boolean awaitsDecision,
        @Nullable Room room,
        @Nullable String siteName,
        LocalDate stayUntil,
        LocalDate lastDay,
        @Nullable Integer dayNumber,
        boolean overdue,
        @Nullable Instant arrivedAt) {}
