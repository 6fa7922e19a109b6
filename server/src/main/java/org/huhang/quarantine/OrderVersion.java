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
        return changed(order, number, stands, place, dueAt, rule, why, draftedAt);
    }

    /// Nothing leads to the order any more.
    OrderVersion falling(Instant now) {
        return changed(orderId, version, false, place, null, rule, cause, now);
    }

    /// At a place that a named person chose by a named rule.
    OrderVersion at(OrderPlace chosen, String byRule, Instant now) {
        return changed(orderId, version, stands, chosen, dueAt, byRule, OrderCause.PLACE, now);
    }

    private OrderVersion changed(
            OrderId order,
            int number,
            boolean standing,
            OrderPlace where,
            @Nullable Instant due,
            String byRule,
            OrderCause why,
            Instant at) {
        return new OrderVersion(
                order,
                number,
                standing,
                areaId,
                caseIds,
                contactClass,
                edition,
                lastExposure,
                where,
                stayDays,
                homeDays,
                testDays,
                homeTestDays,
                doubleSample,
                due,
                byRule,
                why,
                at);
    }
}
