package org.huhang.rounds;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;

/// Who cannot come down, and who is always tested alone.
@Path("/api/testing-needs")
@RunOnVirtualThread
class TestingNeedsResource {
    private static final int MOST = 500;
    private static final int MOST_LOOKED_AT = 20_000;

    private final TestingNeeds needs;
    private final NeedStore store;
    private final RoundDoors doors;
    private final People people;
    private final Areas areas;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    TestingNeedsResource(
            TestingNeeds needs,
            NeedStore store,
            RoundDoors doors,
            People people,
            Areas areas,
            Readings readings,
            Caller caller,
            CityClock clock) {
        this.needs = needs;
        this.store = store;
        this.doors = doors;
        this.people = people;
        this.areas = areas;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param person masked
    record NeedLine(
            NeedId id,
            PersonLine person,
            NeedKind kind,
            String reason,
            Instant end,
            String toldByName,
            Instant toldAt) {}

    /// @param more whether there are more than are shown
    record NeedList(List<NeedLine> needs, boolean more) {}

    /// @param id of the act
    record NeedEnding(UUID id, String reason) {}

    /// Those that stand of people of the caller's own areas; the one that ends first, first.
    @GET
    @Permit(value = Permission.DOORS_KNOCK, purpose = true)
    public NeedList list() {
        var all = store.list(clock.now(), MOST_LOOKED_AT);
        var homes = people.areasOf(all.stream().map(TestingNeed::personId).collect(Collectors.toSet()));
        var own = areas.within(caller.areasWith(Permission.DOORS_KNOCK));
        var found = all.stream()
                .filter(each -> {
                    var home = homes.get(each.personId());
                    return home != null && own.contains(home);
                })
                .toList();
        var shown = found.stream().limit(MOST).toList();
        var ids = shown.stream().map(TestingNeed::personId).distinct().toList();
        readings.record(caller, ids, false, "testing-needs", "");
        var lines = people.lines(ids, clock.today());
        var names = doors.names(shown.stream().map(TestingNeed::toldBy).collect(Collectors.toSet()));
        return new NeedList(
                shown.stream()
                        .flatMap(each -> Stream.ofNullable(lines.get(each.personId()))
                                .map(person -> new NeedLine(
                                        each.id(),
                                        person,
                                        each.kind(),
                                        each.reason(),
                                        each.endAt(),
                                        names.getOrDefault(each.toldBy(), ""),
                                        each.toldAt())))
                        .toList(),
                found.size() > MOST);
    }

    @POST
    @Permit(Permission.DOORS_KNOCK)
    public void tell(TestingNeeds.NewNeed told) {
        require(told.personId());
        needs.tell(told, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("{needId}/ending")
    @Permit(Permission.DOORS_KNOCK)
    public void end(@RestPath NeedId needId, NeedEnding ending) {
        var need = store.find(needId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("rounds.no-such-need", Map.of())));
        require(need.personId());
        needs.end(needId, ending.id(), ending.reason(), caller.accountId(), clock.now())
                .orThrow();
    }

    private void require(PersonId person) {
        var area = people.areasOf(List.of(person)).get(person);
        if (area == null) {
            throw new RefusedException(Refusal.notFound("rounds.no-such-person", Map.of()));
        }
        caller.require(Permission.DOORS_KNOCK, area);
    }
}
