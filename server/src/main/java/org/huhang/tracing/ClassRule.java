package org.huhang.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of a contact of one class under one edition.
///
/// @param testDays of the stay, counted from 1; `homeTestDays` of the days at home after it
/// @param doubleSample whether two specimens are taken before release
/// @param hoursToStay from the approval until the person must be there; nothing where no hour is set
public record ClassRule(
        ContactClass contactClass,
        int stayDays,
        StayPlace stayPlace,
        int homeDays,
        List<Integer> testDays,
        List<Integer> homeTestDays,
        boolean doubleSample,
        @Nullable Integer hoursToStay,
        String source,
        String confidence) {}
