package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/// One search for everything, each kind within what the caller may see of it.
@Path("/api/search")
@RunOnVirtualThread
class SearchResource {
    private static final int MOST = 50;

    private final PeopleSearch people;
    private final SearchLane lane;
    private final ThingSearch things;
    private final Organizations organizations;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    SearchResource(
            PeopleSearch people,
            SearchLane lane,
            ThingSearch things,
            Organizations organizations,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.people = people;
        this.lane = lane;
        this.things = things;
        this.organizations = organizations;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "SearchKind")
    enum Kind {
        ALL,
        PEOPLE,
        ORGANIZATIONS,
        PLACES,
        AREAS
    }

    /// @param more the kinds of which there are more than were asked for
    /// @param peopleWithheld why no people were looked for: no purpose stated, or no permission
    record Found(
            List<PersonLine> people,
            List<OrganizationLine> organizations,
            List<PlaceLine> places,
            List<AreaLine> areas,
            List<Kind> more,
            @Nullable String peopleWithheld) {}

    /// @param areaId narrows the search to this area and all below it
    @GET
    @Permit(Permission.AREAS_READ)
    public Found search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") @DefaultValue("ALL") Kind kind,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new RefusedException(Refusal.invalid("registry.limit-out-of-range", "limit", Map.of("most", MOST)));
        }
        var term = SearchTerm.of(q);
        if (q.isBlank()) {
            throw new RefusedException(Refusal.invalid("registry.search-empty", "q", Map.of()));
        }
        var asOf = clock.today();
        var more = new ArrayList<Kind>();
        var withheld = withheld(kind);
        List<PersonLine> persons = List.of();
        if (wants(kind, Kind.PEOPLE) && withheld == null) {
            var scope = people.scope(caller.areasWith(Permission.PEOPLE_READ), areaId);
            var found = lane.take(() -> people.find(term, scope, asOf, limit + 1));
            persons = cut(found, limit, Kind.PEOPLE, more);
            readings.record(caller, persons.stream().map(PersonLine::id).toList(), false, "search", "");
        }
        List<OrganizationLine> employers = List.of();
        if (wants(kind, Kind.ORGANIZATIONS) && caller.holds(Permission.ORGANIZATIONS_READ)) {
            var scope = people.scope(caller.areasWith(Permission.ORGANIZATIONS_READ), areaId);
            var own = areaId != null
                    ? List.<org.huhang.shared.OrganizationId>of()
                    : caller.organizationsWith(Permission.ORGANIZATIONS_READ);
            employers = cut(things.organizations(term, scope, own, asOf, limit + 1), limit, Kind.ORGANIZATIONS, more);
        }
        var scope = people.scope(areasInView(), areaId);
        var places = wants(kind, Kind.PLACES)
                ? cut(things.places(term, scope, asOf, limit + 1), limit, Kind.PLACES, more)
                : List.<PlaceLine>of();
        var areas = wants(kind, Kind.AREAS)
                ? cut(things.areas(term, scope, asOf, limit + 1), limit, Kind.AREAS, more)
                : List.<AreaLine>of();
        return new Found(persons, employers, places, areas, more, withheld);
    }

    /// Whoever works for one organization looks where that organization serves.
    private Set<AreaId> areasInView() {
        var inView = new HashSet<>(caller.areasWith(Permission.AREAS_READ));
        organizations
                .list(caller.organizationsWith(Permission.AREAS_READ))
                .forEach(organization -> inView.add(organization.areaId()));
        return inView;
    }

    /// A search for people alone insists on permission and purpose; a search for everything does without people.
    private @Nullable String withheld(Kind kind) {
        if (kind == Kind.PEOPLE) {
            caller.purpose();
            caller.requireThat(!caller.areasWith(Permission.PEOPLE_READ).isEmpty());
            return null;
        }
        if (kind != Kind.ALL) {
            return null;
        }
        if (caller.areasWith(Permission.PEOPLE_READ).isEmpty()) {
            return "access.not-permitted";
        }
        return caller.findPurpose().isEmpty() ? "access.purpose-required" : null;
    }

    private static boolean wants(Kind kind, Kind part) {
        return kind == Kind.ALL || kind == part;
    }

    private static <T> List<T> cut(List<T> found, int limit, Kind kind, List<Kind> more) {
        if (found.size() <= limit) {
            return found;
        }
        more.add(kind);
        return found.subList(0, limit);
    }
}
