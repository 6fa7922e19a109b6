package org.huhang.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huhang.access.AccountId;
import org.huhang.notices.NoticeId;
import org.huhang.registry.BuildingId;
import org.huhang.registry.BuildingSpot;
import org.huhang.shared.AreaId;
import org.huhang.shared.Emptied;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// "What held here at this hour" of random zones at random hours, beside a plain loop over all that the notices said.
@QuarkusTest
@QuarkusTestResource(House.class)
class HeldAppTest {
    private static final Instant FIRST = Instant.parse("2021-08-04T00:00:00Z");
    private static final boolean FULL = Boolean.getBoolean("huhang.full");
    private static final int HOURS = 300;
    private static final int ZONES = 40;
    private static final AccountId COMMANDER = new AccountId(Ids.next());
    private static final List<String> LEVELS = List.of("CLOSED_UNIT", "CONTROLLED", "SPREAD", "AFFECTED");

    @Inject
    Jdbi jdbi;

    @Inject
    Zones zones;

    @Inject
    TestOrders orders;

    private TestGround ground;

    /// What one notice said: from which hour, at which level (none: closed), over which houses.
    private record Said(int hour, @Nullable String level, Set<BuildingId> houses) {}

    private record Told(ZoneId id, List<Said> said) {}

    private record Covered(NewCover cover, Set<BuildingId> houses) {}

    @BeforeEach
    void aCity() {
        Emptied.tables(jdbi, "registry.areas, zones.zones, zones.covers");
        ground = new TestGround(jdbi);
    }

    @Test
    void theOneQueryAnswersAsAPlainLoopDoes() {
        long[] seeds = FULL ? new long[] {4711, 11338246227265L, System.nanoTime()} : new long[] {System.nanoTime()};
        for (long seed : seeds) {
            System.out.println("HeldAppTest seed " + seed);
            Emptied.tables(jdbi, "zones.zones, zones.covers");
            var random = new Random(seed);
            var told = IntStream.range(0, ZONES).mapToObj(_ -> tell(random)).toList();
            for (int i = 0; i < 60; i++) {
                int hour = random.nextInt(HOURS + 20) - 10;
                var spot = pick(List.copyOf(ground.houses.values()), random);
                assertEquals(naive(told, hour, spot.id()), answered(spot, hour), "seed " + seed + ", hour " + hour);
            }
        }
    }

    private Set<String> answered(BuildingSpot spot, int hour) {
        var at = FIRST.plus(Duration.ofHours(hour));
        var here = zones.listAtBuilding(spot.id(), spot.areaId(), at);
        var winners = SmallestWins.winners(here.stream().map(ZoneHere::standing).toList(), at);
        var found = new TreeSet<String>();
        here.stream()
                .filter(each -> each.standing().state(at).holds())
                .forEach(each -> found.add(line(
                        each.standing().zone().id(),
                        each.standing().fact().level().code(),
                        winners.containsValue(each.standing()))));
        return found;
    }

    private static String line(ZoneId id, String level, boolean wins) {
        return id.value() + " " + level + (wins ? " wins" : "");
    }

    private Set<String> naive(List<Told> told, int hour, BuildingId house) {
        record Here(ZoneId id, Said said) {}
        var here = new ArrayList<Here>();
        for (Told zone : told) {
            Said last = null;
            for (Said said : zone.said()) {
                if (said.hour() <= hour) {
                    last = said;
                }
            }
            if (last != null && last.level() != null && last.houses().contains(house)) {
                here.add(new Here(zone.id(), last));
            }
        }
        here.sort(Comparator.<Here>comparingInt(each -> each.said().houses().size())
                .thenComparingInt(each -> -each.said().hour())
                .thenComparingInt(each -> LEVELS.indexOf(each.said().level()))
                .thenComparing(each -> each.id().value()));
        var found = new TreeSet<String>();
        for (int i = 0; i < here.size(); i++) {
            var level = here.get(i).said().level();
            found.add(line(here.get(i).id(), level == null ? "" : level, i == 0));
        }
        return found;
    }

    /// Opens a zone, and most of them change once or twice, close, and open again; hours may coincide.
    private Told tell(Random random) {
        var id = new ZoneId(Ids.next());
        int hour = random.nextInt(HOURS);
        var covered = cover(random);
        var level = pick(LEVELS, random);
        var said = new ArrayList<>(List.of(new Said(hour, level, covered.houses())));
        zones.open(
                        List.of(new NewZone(
                                id,
                                new Wording("区域", null),
                                ground.city,
                                "ZHANGJIAJIE_ORDER_31",
                                level,
                                covered.cover(),
                                NewFact.of(order(hour)))),
                        COMMANDER,
                        FIRST)
                .orThrow();
        int changes = random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            hour += random.nextInt(40);
            var next = random.nextBoolean() ? cover(random) : null;
            level = pick(LEVELS, random);
            zones.change(
                            id,
                            new NewChange(
                                    new ZoneFactId(Ids.next()),
                                    level,
                                    next == null ? null : next.cover(),
                                    NewFact.of(order(hour))),
                            COMMANDER,
                            FIRST)
                    .orThrow();
            said.add(new Said(hour, level, next == null ? said.getLast().houses() : next.houses()));
        }
        if (random.nextInt(3) > 0) {
            hour += random.nextInt(80);
            zones.close(id, new NewClosing(new ZoneFactId(Ids.next()), NewFact.of(order(hour))), COMMANDER, FIRST)
                    .orThrow();
            var before = said.getLast();
            said.add(new Said(hour, null, Set.of()));
            if (random.nextBoolean()) {
                hour += random.nextInt(20);
                zones.reopen(
                                id,
                                new NewReopening(new ZoneFactId(Ids.next()), NewFact.of(order(hour))),
                                COMMANDER,
                                FIRST)
                        .orThrow();
                said.add(new Said(hour, before.level(), before.houses()));
            }
        }
        return new Told(id, said);
    }

    private NoticeId order(int hour) {
        return orders.issued("令", FIRST.plus(Duration.ofHours(hour)));
    }

    private Covered cover(Random random) {
        var houses = new HashSet<BuildingId>();
        return switch (random.nextInt(3)) {
            case 0 -> {
                var area = pick(List.copyOf(ground.around.keySet()), random);
                ground.houses.values().stream()
                        .filter(spot -> lies(spot.areaId(), area))
                        .forEach(spot -> houses.add(spot.id()));
                yield new Covered(NewCover.areas(List.of(area)), houses);
            }
            case 1 -> {
                // corners on the grid of the houses: many houses lie on its edges and corners
                int west = random.nextInt(4);
                int south = random.nextInt(4);
                int east = west + 1 + random.nextInt(3);
                int north = south + 1 + random.nextInt(3);
                for (BuildingSpot spot : ground.houses.values()) {
                    long x = Math.round((spot.longitude() - 110) * 100);
                    long y = Math.round((spot.latitude() - 29) * 100);
                    if (x >= west && x <= east && y >= south && y <= north) {
                        houses.add(spot.id());
                    }
                }
                double w = 110 + 0.01 * west;
                double s = 29 + 0.01 * south;
                double e = 110 + 0.01 * east;
                double n = 29 + 0.01 * north;
                yield new Covered(
                        NewCover.polygons(List.of(new Polygon(List.of(ShapeTest.ring(w, s, e, s, e, n, w, n)))), null),
                        houses);
            }
            default -> {
                int count = 1 + random.nextInt(5);
                for (int i = 0; i < count; i++) {
                    houses.add(pick(List.copyOf(ground.houses.values()), random).id());
                }
                yield new Covered(NewCover.buildings(List.copyOf(houses), null), houses);
            }
        };
    }

    private boolean lies(AreaId area, AreaId in) {
        var around = ground.around.get(area);
        return around != null && around.contains(in);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
