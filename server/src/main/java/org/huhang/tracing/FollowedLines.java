package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.Caller;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// How followed contacts are shown: masked, and written to the audit log before.
@ApplicationScoped
class FollowedLines {
    private final People people;
    private final Accounts accounts;
    private final Areas areas;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;

    FollowedLines(People people, Accounts accounts, Areas areas, Scopes scopes, Readings readings, CityClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.areas = areas;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
    }

    /// @param elsewhere lives in another city than its case's, by the registry: for a letter
    /// @param dayNumber of its days today: 1 is the day after the last exposure; nothing where they have not begun
    record FollowedLine(
            ContactKey key,
            @Nullable PersonLine person,
            @Nullable String areaName,
            boolean elsewhere,
            boolean overdue,
            @Nullable String tracerName,
            @Nullable Integer dayNumber,
            Followed contact) {}

    List<FollowedLine> lines(List<Followed> contacts, Instant now, Caller caller) {
        var ids = contacts.stream().map(Followed::personId).distinct().toList();
        readings.record(caller, ids, false, "tracing-work", "");
        var persons = people.lines(ids, clock.today());
        var names = names(contacts.stream()
                .flatMap(each -> Stream.ofNullable(each.hands().accountId()))
                .toList());
        var areaIds = new HashSet<AreaId>();
        contacts.forEach(each -> {
            areaIds.add(each.areaId());
            areaIds.add(each.caseAreaId());
        });
        var areaNames = scopes.areaNames(areaIds);
        var cities = areas.citiesOf(areaIds);
        return contacts.stream()
                .map(each -> new FollowedLine(
                        each.key(),
                        persons.get(each.personId()),
                        areaNames.get(each.areaId()),
                        isElsewhere(each, cities),
                        each.isOverdue(now),
                        each.hands().accountId() == null
                                ? null
                                : names.get(each.hands().accountId()),
                        dayNumber(each),
                        each))
                .toList();
    }

    private static boolean isElsewhere(Followed of, Map<AreaId, AreaId> cities) {
        return !Objects.equals(cities.get(of.areaId()), cities.get(of.caseAreaId()));
    }

    private @Nullable Integer dayNumber(Followed of) {
        var last = of.days().lastExposure();
        if (last == null || !of.wasApproved()) {
            return null;
        }
        LocalDate day = last.atZone(clock.zone()).toLocalDate();
        long number = java.time.temporal.ChronoUnit.DAYS.between(day, clock.today());
        return number < 1 ? null : (int) number;
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new HashMap<>();
        accounts.listHolders(new HashSet<>(ids)).forEach(each -> names.put(each.id(), each.displayName()));
        return names;
    }

    Map<PersonId, PersonLine> record(List<PersonId> ids, String what, String note, Caller caller) {
        readings.record(caller, ids, false, what, note);
        return people.lines(ids, clock.today());
    }

    /// Under which ids facts of this person may stand.
    Set<PersonId> known(PersonId person) {
        return people.known(List.of(person)).keySet();
    }

    @Nullable
    String areaName(AreaId area) {
        return scopes.areaNames(Set.of(area)).get(area);
    }
}
