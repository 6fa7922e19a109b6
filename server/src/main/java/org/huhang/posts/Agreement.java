package org.huhang.posts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.planning.Person;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// Limits agreed with somebody for days, as it is known now; without an end until one is told.
///
/// @param endDate the first day on which it holds no more
record Agreement(
        AgreementId id,
        PersonId personId,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nested AgreedLimits limits,
        String reason,
        @JsonIgnore @Nullable AccountId toldBy,
        Instant toldAt) {

    Agreement as(PersonId who) {
        return new Agreement(id, who, startDate, endDate, limits, reason, toldBy, toldAt);
    }

    /// On any of the days from one to before another; one that was ended at its start was called off.
    boolean meets(LocalDate from, LocalDate until) {
        return startDate.isBefore(until) && (endDate == null || (endDate.isAfter(from) && endDate.isAfter(startDate)));
    }

    private boolean covers(LocalDate from, LocalDate until) {
        return !startDate.isAfter(from) && (endDate == null || !endDate.isBefore(until));
    }

    /// Whether a seat of that person is longer than agreed for its day.
    boolean tooLong(HeldSeat seat, ZoneId zone) {
        var day = LocalDate.ofInstant(seat.start(), zone);
        return limits.shiftMinutes() != null
                && personId.equals(seat.personId())
                && meets(day, day.plusDays(1))
                && Duration.between(seat.start(), seat.end()).toMinutes() > limits.shiftMinutes();
    }

    /// What a roster of some days holds to: it knows one set of limits for each person. Of minutes, the
    /// strictest that are agreed for any of these days; two nights in a row where one agreement accepts them
    /// on all of these days. To be too careful on a day costs a seat somebody else can hold; the other way
    /// round costs the person.
    static Person.Limits during(List<Agreement> ofPerson, LocalDate from, LocalDate until) {
        var all = ofPerson.stream().filter(each -> each.meets(from, until)).toList();
        return new Person.Limits(
                minutes(all, AgreedLimits::weekMinutes).min(Integer::compare).orElse(0),
                minutes(all, AgreedLimits::shiftMinutes).min(Integer::compare).orElse(0),
                minutes(all, AgreedLimits::restMinutes).max(Integer::compare).orElse(0),
                all.stream().anyMatch(each -> each.limits.nightsInARow() && each.covers(from, until)));
    }

    private static Stream<Integer> minutes(List<Agreement> all, Function<AgreedLimits, @Nullable Integer> limit) {
        return all.stream().flatMap(each -> Stream.ofNullable(limit.apply(each.limits)));
    }
}
