package org.huhang.visits;

import java.time.LocalDate;

/// A day of visits is kept for so many days after its own, then it is gone. Default 30 (rules.md K8, our choice): an
/// edition says so, and another can say otherwise from its own day on.
record RetentionRule(int days) {
    /// The first day that is still kept.
    LocalDate firstKept(LocalDate today) {
        return today.minusDays(days);
    }

    boolean keeps(LocalDate day, LocalDate today) {
        return !day.isBefore(firstKept(today));
    }

    /// The first day on which it is gone.
    LocalDate endOf(LocalDate day) {
        return day.plusDays(days + 1L);
    }
}
