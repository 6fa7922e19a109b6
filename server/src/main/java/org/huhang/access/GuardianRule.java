package org.huhang.access;

import java.time.LocalDate;

/// Whom a guardian may act for without a community worker's word: a child of the same household below eighteen. For
/// everybody else, an old parent too, the worker asks them first.
/// Source: Civil Code, articles 17 (majority at eighteen) and 27 (parents are their children's guardians), in force
/// since 1 January 2021.
final class GuardianRule {
    private static final int MAJORITY_YEARS = 18;

    private GuardianRule() {}

    static boolean isMinor(LocalDate birthDate, LocalDate today) {
        return birthDate.plusYears(MAJORITY_YEARS).isAfter(today);
    }
}
