package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the pages of a person show beside the person: where it lives and with whom.
@ApplicationScoped
class PersonPages {
    private final Areas areas;
    private final Homes homes;
    private final Households households;
    private final DuplicateStore duplicates;

    PersonPages(Areas areas, Homes homes, Households households, DuplicateStore duplicates) {
        this.areas = areas;
        this.homes = homes;
        this.households = households;
        this.duplicates = duplicates;
    }

    /// @param door building, entrance and dwelling; none for a person without a household
    /// @param areaPath from the root to the smallest area of residence
    /// @param merges by which other records became part of this one, and which stand
    record PersonPage(
            PersonLine person,
            @Nullable String door,
            @Nullable BuildingId buildingId,
            List<Area> areaPath,
            List<Merge> merges) {}

    record Merge(DuplicatePairId pairId, DuplicateDecisionId decisionId, String reason, Instant mergedAt) {}

    /// @param household everybody of the household but oneself, masked
    record Own(Person person, @Nullable String door, List<Area> areaPath, List<PersonLine> household) {}

    PersonPage page(Person person, LocalDate asOf) {
        var path = areas.breadcrumb(person.areaId(), Parentage.STATUTORY, asOf);
        var home = home(person);
        return new PersonPage(
                Masking.mask(person, path.isEmpty() ? "" : path.getLast().name()),
                home.map(Homes.Home::door).orElse(null),
                home.map(Homes.Home::buildingId).orElse(null),
                path,
                duplicates.listMergesInto(person.id()).stream()
                        .map(merge -> new Merge(merge.pairId(), merge.id(), merge.reason(), merge.decidedAt()))
                        .toList());
    }

    Own own(Person person, LocalDate asOf) {
        var household = person.householdId();
        return new Own(
                person,
                home(person).map(Homes.Home::door).orElse(null),
                areas.breadcrumb(person.areaId(), Parentage.STATUTORY, asOf),
                household == null
                        ? List.of()
                        : households.members(household, asOf).stream()
                                .filter(member -> !member.id().equals(person.id()))
                                .toList());
    }

    private Optional<Homes.Home> home(Person person) {
        return Optional.ofNullable(person.householdId()).flatMap(homes::find);
    }
}
