package org.huhang.specimens;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.access.Caller;
import org.huhang.access.Guardianships;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.Doors;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The codes by which people are known at desks: one's own, those of whom one acts for, and the sheets of an area, for
/// doors behind which nobody has a phone.
@Path("/api/sampling-codes")
@RunOnVirtualThread
class SamplingCodesResource {
    private static final int MOST = 500;

    private final SamplingCodes codes;
    private final People people;
    private final Doors doors;
    private final Readings readings;
    private final Guardianships guardianships;
    private final Caller caller;
    private final CityClock clock;

    SamplingCodesResource(
            SamplingCodes codes,
            People people,
            Doors doors,
            Readings readings,
            Guardianships guardianships,
            Caller caller,
            CityClock clock) {
        this.codes = codes;
        this.people = people;
        this.doors = doors;
        this.readings = readings;
        this.guardianships = guardianships;
        this.caller = caller;
        this.clock = clock;
    }

    record SamplingCode(PersonId personId, String code) {}

    /// @param door empty of who has no dwelling
    record CodeLine(PersonLine person, String door, String code) {}

    /// @param next what to ask after for the following sheet; none where this is the last
    record CodeSheet(List<CodeLine> lines, @Nullable PersonId next) {}

    @GET
    @Path("self")
    @Permit(Permission.SELF_READ)
    public SamplingCode self() {
        return caller.personId()
                .flatMap(people::find)
                .map(person -> code(person.id()))
                .orElseThrow(this::unknown);
    }

    @GET
    @Path("dependants/{personId}")
    @Permit(Permission.SELF_READ)
    public SamplingCode dependant(@RestPath PersonId personId) {
        guardianships.read(caller, personId, "sampling-code");
        return people.find(personId).map(person -> code(person.id())).orElseThrow(this::unknown);
    }

    /// Of everybody in an area, to be printed; at most 500 at once.
    @GET
    @Path("sheet")
    @Permit(value = Permission.PEOPLE_READ, purpose = true)
    public CodeSheet sheet(
            @QueryParam("areaId") @Nullable AreaId areaId, @QueryParam("after") @Nullable PersonId after) {
        var area = required(areaId);
        caller.require(Permission.PEOPLE_READ, area);
        var found = doors.listByArea(area, after, MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        readings.record(caller, shown, false, "sampling-codes", area.value().toString());
        var lines = people.lines(shown, clock.today());
        var behind = doors.of(shown);
        return new CodeSheet(
                shown.stream()
                        .filter(lines::containsKey)
                        .map(id -> {
                            var door = behind.get(id);
                            return new CodeLine(
                                    Objects.requireNonNull(lines.get(id)),
                                    door == null ? "" : door.door(),
                                    codes.codeOf(id));
                        })
                        .toList(),
                found.size() > MOST ? shown.getLast() : null);
    }

    private SamplingCode code(PersonId id) {
        return new SamplingCode(id, codes.codeOf(id));
    }

    private RefusedException unknown() {
        return new RefusedException(Refusal.notFound("specimens.no-such-person", Map.of()));
    }

    private static AreaId required(@Nullable AreaId id) {
        if (id == null) {
            throw new RefusedException(Refusal.invalid("specimens.no-such-area", "areaId", Map.of()));
        }
        return id;
    }
}
