package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.registry.Areas;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Wording;

/// The rounds that are open in a device's area, for who takes specimens or knocks at doors there.
@ApplicationScoped
class RoundsOfDevice implements BundlePart {
    private final Rounds rounds;
    private final PoolStore pools;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    RoundsOfDevice(Rounds rounds, PoolStore pools, Areas areas, Caller caller, CityClock clock) {
        this.rounds = rounds;
        this.pools = pools;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param poolSizes those that its edition knows, ascending
    private record More(int number, Wording campaign, Instant startAt, Instant endAt, List<Integer> poolSizes) {}

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        if (!caller.may(Permission.SPECIMENS_TAKE, area) && !caller.may(Permission.DOORS_KNOCK, area)) {
            return List.of();
        }
        var sizes = pools.list().stream()
                .collect(Collectors.toMap(
                        PoolEdition::code,
                        each -> each.rules().stream()
                                .map(PoolRule::poolSize)
                                .distinct()
                                .sorted()
                                .toList()));
        return openIn(rounds, areas, area, clock.now()).stream()
                .map(each -> new BundleLine(
                        each.id().value().toString(),
                        each.campaign().zh(),
                        new More(
                                each.number(),
                                each.campaign(),
                                each.startAt(),
                                each.endAt(),
                                sizes.getOrDefault(each.poolEdition(), List.of()))))
                .toList();
    }

    /// Of a larger area, of this one, or of a part of it.
    static List<Round> openIn(Rounds rounds, Areas areas, AreaId area, Instant at) {
        var near = areas.around(area);
        var inside = areas.within(List.of(area));
        return rounds.listOpen(at).stream()
                .filter(each -> near.contains(each.areaId()) || inside.contains(each.areaId()))
                .toList();
    }
}
