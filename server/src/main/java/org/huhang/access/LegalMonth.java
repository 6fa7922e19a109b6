package org.huhang.access;

/// What everybody may know of a month. Exact even when small: these count acts of authorities, and tell of no person.
/// How many persons were concerned is not told.
///
/// @param month such as `2021-08`
/// @param granted in this month, whenever they were received
/// @param refused in this month, by a rule of the house or by a person
record LegalMonth(String month, int received, int granted, int refused) {}
