package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.registry.Areas;
import org.huhang.registry.Dwellers;
import org.huhang.registry.DwellingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// The doors of a device's area, for who knocks there: the way to each and how many are listed behind it, nobody by
/// name. None while no round is open.
@ApplicationScoped
class DoorsOfDevice implements BundlePart {
    /// A street with all its houses; a phone carries no district.
    private static final int MOST = 20_000;

    private final Rounds rounds;
    private final Listings listings;
    private final Dwellers dwellers;
    private final Areas areas;
    private final Caller caller;
    private final CityClock clock;

    DoorsOfDevice(Rounds rounds, Listings listings, Dwellers dwellers, Areas areas, Caller caller, CityClock clock) {
        this.rounds = rounds;
        this.listings = listings;
        this.dwellers = dwellers;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    private record More(String building, String entrance, int floor, int people) {}

    @Override
    public String name() {
        return "roundDoors";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        var open = caller.may(Permission.DOORS_KNOCK, area)
                ? RoundsOfDevice.openIn(rounds, areas, area, clock.now())
                : List.<Round>of();
        if (open.isEmpty()) {
            return List.of();
        }
        var behind = new HashMap<DwellingId, Integer>();
        listings.listOfArea(open.getLast().id(), List.of(area)).forEach(each -> {
            if (each.dwellingId() != null) {
                behind.merge(each.dwellingId(), 1, Integer::sum);
            }
        });
        return dwellers.listPlaces(area, MOST).stream()
                .map(each -> new BundleLine(
                        each.id().value().toString(),
                        each.door(),
                        new More(
                                each.buildingName(),
                                each.entranceName(),
                                each.floor(),
                                behind.getOrDefault(each.id(), 0))))
                .toList();
    }
}
