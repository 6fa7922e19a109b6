package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.registry.Addresses;
import org.huhang.registry.Area;
import org.huhang.registry.Areas;
import org.huhang.registry.People;
import org.huhang.rounds.ListingCorrection;
import org.huhang.rounds.ListingCorrection.CorrectionKind;
import org.huhang.rounds.Listings;
import org.huhang.rounds.Round;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.specimens.Taking;
import org.huhang.specimens.Takings;
import org.jspecify.annotations.Nullable;

/// Makes the index of a round from the database alone.
@ApplicationScoped
class IndexLoader {
    private final Listings listings;
    private final Takings takings;
    private final TubeReader tubes;
    private final Areas areas;
    private final Addresses addresses;
    private final People people;
    private final CityClock clock;

    IndexLoader(
            Listings listings,
            Takings takings,
            TubeReader tubes,
            Areas areas,
            Addresses addresses,
            People people,
            CityClock clock) {
        this.listings = listings;
        this.takings = takings;
        this.tubes = tubes;
        this.areas = areas;
        this.addresses = addresses;
        this.people = people;
        this.clock = clock;
    }

    RoundIndex load(Round round) {
        var merged = people.listMerged();
        var rows = new ListingRows(merged, Objects.requireNonNullElse(round.people(), 0));
        readListing(round, rows);
        var tree = tree(rows, LocalDate.ofInstant(round.startAt(), clock.zone()));
        var laidOut = rows.layOut(tree);
        var index = new RoundIndex(round, tree, laidOut.people(), laidOut.doors(), merged);
        listings.listNotTested(round.id()).forEach(told -> index.told(told, merged));
        takings.read(round.id(), taking -> tell(index, taking, merged));
        tubes.read(round.id(), merged, index::tube);
        index.count();
        return index;
    }

    static void tell(RoundIndex index, Taking taking, Map<PersonId, PersonId> merged) {
        if (taking.kind() == Taking.TakingKind.REGISTERED && taking.personId() != null) {
            index.registered(
                    merged.getOrDefault(taking.personId(), taking.personId()), Seconds.of(taking.occurredAt()));
        }
    }

    /// As frozen, and of whom something was corrected since, what stands now.
    private void readListing(Round round, ListingRows rows) {
        var corrected = new HashMap<PersonId, ListingCorrection>();
        listings.listCorrections(round.id())
                .forEach(each -> corrected.put(each.listed().personId(), each));
        listings.read(round.id(), row -> {
            if (!corrected.containsKey(row.personId())) {
                rows.add(row);
            }
        });
        corrected.values().stream()
                .filter(each -> each.kind() == CorrectionKind.ADDED)
                .forEach(each -> rows.add(each.listed()));
    }

    private NodeTree tree(ListingRows rows, LocalDate asOf) {
        var tree = new NodeTree.Builder();
        var known = areas.listAll(asOf).stream()
                .collect(Collectors.toMap(area -> area.id().value(), area -> area, (one, _) -> one));
        addAreas(tree, rows.areas(), known);
        addresses.readBuildings(building -> {
            if (rows.hasBuilding(building.id().value())) {
                tree.add(
                        building.id().value(),
                        building.areaId().value(),
                        NodeKind.BUILDING,
                        building.name(),
                        building.longitude(),
                        building.latitude());
                addAreas(tree, List.of(building.areaId().value()), known);
            }
        });
        addresses.readEntrances(entrance -> {
            if (rows.hasEntrance(entrance.id().value())) {
                tree.add(entrance.id().value(), entrance.buildingId().value(), NodeKind.ENTRANCE, entrance.name());
            }
        });
        return tree.build();
    }

    /// With all above them. An area that does not stand that day any more is kept by its id.
    private static void addAreas(NodeTree.Builder tree, Collection<UUID> wanted, Map<UUID, Area> known) {
        for (UUID id : wanted) {
            UUID at = id;
            while (at != null && !tree.has(at)) {
                var area = known.get(at);
                if (area == null) {
                    tree.add(at, null, NodeKind.COMPOUND, "");
                    break;
                }
                var parent = parentOf(area);
                tree.add(at, parent, NodeKind.of(area.kind()), area.name(), area.longitude(), area.latitude());
                at = parent;
            }
        }
    }

    /// Who runs it counts it: the operational parent, or else the statutory one.
    private static @Nullable UUID parentOf(Area area) {
        AreaId parent = area.operationalParentId() == null ? area.statutoryParentId() : area.operationalParentId();
        return parent == null ? null : parent.value();
    }
}
