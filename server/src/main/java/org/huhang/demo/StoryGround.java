package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.notices.Notices;
import org.huhang.registry.AreaAlias;
import org.huhang.registry.AreaChanges;
import org.huhang.registry.CityLoad;
import org.huhang.registry.NameMeant;
import org.huhang.registry.Organization;
import org.huhang.registry.StaffMember;
import org.huhang.registry.UnresolvedNameId;
import org.huhang.registry.UnresolvedNames;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// What the story adds to the registry: organizations, their staff, other names of areas, names that no
/// list knows.
@ApplicationScoped
class StoryGround {
    private static final Instant EMPLOYED_FROM = Instant.parse("2020-12-31T16:00:00Z");

    private final CityLoad city;
    private final AreaChanges areas;
    private final Notices notices;
    private final UnresolvedNames names;

    StoryGround(CityLoad city, AreaChanges areas, Notices notices, UnresolvedNames names) {
        this.city = city;
        this.areas = areas;
        this.notices = notices;
        this.names = names;
    }

    void load(StoryPlaces places, Map<String, List<PersonId>> staff, Instant now) {
        StoryFiles.aliases()
                .forEach(alias -> areas.addAlias(new AreaAlias(
                        places.area(alias.areaCode()), alias.alias(), alias.start(), alias.end(), alias.note())));
        // All of a load commits together: with the first notice stand the organizations.
        if (notices.findByBasis(StoryFiles.notices().getFirst().basis()).isPresent()) {
            return;
        }
        var organizations = StoryFiles.organizations();
        city.batch(tables -> {
            tables.organizations(organizations.stream()
                    .map(organization -> organization(organization, places))
                    .toList());
            return tables.staff(organizations.stream()
                    .flatMap(organization -> staff.getOrDefault(organization.key(), List.of()).stream()
                            .sorted(Comparator.comparing(PersonId::value))
                            .map(person -> new StaffMember(
                                    StoryOfZhangjiajie.organization(organization.key()),
                                    person,
                                    "工作人员",
                                    EMPLOYED_FROM,
                                    null)))
                    .toList());
        });
    }

    /// Notes a name that no list knows; noting it again changes nothing.
    UnresolvedNameId unresolved(StoryFiles.StoryPlace place, AreaId context, Instant now) {
        return names.note(
                new UnresolvedNameId(StoryIds.of("name", place.key())),
                place.registryName(),
                Objects.requireNonNullElse(place.meant(), NameMeant.OTHER),
                context,
                StoryOfZhangjiajie.REPORT.zh(),
                now);
    }

    private static Organization organization(StoryFiles.StoryOrganization told, StoryPlaces places) {
        return new Organization(
                StoryOfZhangjiajie.organization(told.key()),
                told.name().zh(),
                told.system(),
                told.level(),
                places.area(told.areaCode()),
                told.parent() == null ? null : StoryOfZhangjiajie.organization(told.parent()),
                told.establishment(),
                told.establishmentAssumed());
    }
}
