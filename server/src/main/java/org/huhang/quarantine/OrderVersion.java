package org.huhang.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.tracing.ContactClass;
import org.jspecify.annotations.Nullable;

/// What an order says.
///
/// @param stands false: nothing leads to the order any more, and approving this version ends it
/// @param caseIds the approved cases that the person met
/// @param lastExposure the city's day; the stay's first day is the next (rule F6)
/// @param testDays of the stay, counted from 1; `homeTestDays` of the days at home after it
/// @param dueAt until when the person must be there (rules E20, E21)
/// @param rule where days and place come from
record OrderVersion(
        OrderId orderId,
        int version,
        boolean stands,
        AreaId areaId,
        List<CaseId> caseIds,
        ContactClass contactClass,
        String edition,
        LocalDate lastExposure,
        OrderPlace place,
        int stayDays,
        int homeDays,
        List<Integer> testDays,
        List<Integer> homeTestDays,
        boolean doubleSample,
        @Nullable Instant dueAt,
        String rule,
        OrderCause cause,
        Instant draftedAt) {
    OrderVersion {
        caseIds = List.copyOf(caseIds);
        testDays = List.copyOf(testDays);
        homeTestDays = List.copyOf(homeTestDays);
    }

    LocalDate stayUntil() {
        return lastExposure.plusDays(stayDays);
    }

    LocalDate lastDay() {
        return stayUntil().plusDays(homeDays);
    }

    /// Whether the two ask the same of the person.
    boolean says(OrderVersion other) {
        return stands == other.stands
                && areaId.equals(other.areaId)
                && caseIds.equals(other.caseIds)
                && contactClass == other.contactClass
                && edition.equals(other.edition)
                && lastExposure.equals(other.lastExposure)
                && place == other.place
                && stayDays == other.stayDays
                && homeDays == other.homeDays
                && testDays.equals(other.testDays)
                && homeTestDays.equals(other.homeTestDays)
                && doubleSample == other.doubleSample;
    }

    OrderVersion numbered(OrderId order, int number, OrderCause why) {
        return new OrderVersion(
                order,
                number,
                stands,
                areaId,
                caseIds,
                contactClass,
                edition,
                lastExposure,
                place,
                stayDays,
                homeDays,
                testDays,
                homeTestDays,
                doubleSample,
                dueAt,
                rule,
                why,
                draftedAt);
    }

    OrderVersion falling(Instant now) {
        return new OrderVersion(
                orderId,
                version,
                false,
                areaId,
                caseIds,
                contactClass,
                edition,
                lastExposure,
                place,
                stayDays,
                homeDays,
                testDays,
                homeTestDays,
                doubleSample,
                null,
                rule,
                cause,
                now);
    }

    OrderVersion at(OrderPlace other) {
        return new OrderVersion(
                orderId,
                version,
                stands,
                areaId,
                caseIds,
                contactClass,
                edition,
                lastExposure,
                other,
                stayDays,
                homeDays,
                testDays,
                homeTestDays,
                doubleSample,
                dueAt,
                rule,
                cause,
                draftedAt);
    }

    OrderVersion by(String otherRule, Instant now) {
        return new OrderVersion(
                orderId,
                version,
                stands,
                areaId,
                caseIds,
                contactClass,
                edition,
                lastExposure,
                place,
                stayDays,
                homeDays,
                testDays,
                homeTestDays,
                doubleSample,
                dueAt,
                otherRule,
                cause,
                now);
    }
}
