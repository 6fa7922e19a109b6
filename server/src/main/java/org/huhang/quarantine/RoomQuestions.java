package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.planning.Spot;
import org.huhang.planning.rooms.CareWay;
import org.huhang.planning.rooms.Party;
import org.huhang.planning.rooms.Placing;
import org.huhang.planning.rooms.PlacingRules;
import org.huhang.planning.rooms.TakenRoom;
import org.huhang.registry.BuildingSpots;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.sites.CareKind;
import org.huhang.sites.Grounds;
import org.huhang.sites.Intake;
import org.huhang.sites.NearCare;
import org.huhang.sites.QuarantineSite;
import org.huhang.sites.Room;
import org.huhang.sites.RoomId;
import org.huhang.sites.SiteId;
import org.huhang.sites.Sites;
import org.jspecify.annotations.Nullable;

/// Asks the planning engine for rooms: everybody who is ordered to a site and has none, all sites, and who lies where.
@ApplicationScoped
class RoomQuestions {
    private static final int MOST_SITES = 5_000;
    /// Within so many minutes an ambulance is there (our choice; rule F16 says near).
    private static final List<CareWay> CARE_LIMITS = Arrays.stream(CareKind.values())
            .map(each -> new CareWay(each.number(), 30))
            .toList();
    private static final int NO_DUE_MINUTE = 14 * 24 * 60;
    private static final double METRES_A_DEGREE = 111_320;

    private final OrderStore orders;
    private final NeedStore needs;
    private final Sites sites;
    private final Grounds grounds;
    private final People people;
    private final BuildingSpots spots;
    private final CityClock clock;

    RoomQuestions(
            OrderStore orders,
            NeedStore needs,
            Sites sites,
            Grounds grounds,
            People people,
            BuildingSpots spots,
            CityClock clock) {
        this.orders = orders;
        this.needs = needs;
        this.sites = sites;
        this.grounds = grounds;
        this.people = people;
        this.spots = spots;
        this.clock = clock;
    }

    /// For all who wait.
    RoomQuestion ask(Instant now) {
        return ask(Set.of(), now);
    }

    /// @param again who is asked for as if they had no room, beside those who have none
    RoomQuestion ask(Set<OrderId> again, Instant now) {
        var open = orders.listOpen();
        var wanted = open.stream()
                .filter(each -> each.state() == OrderState.NO_ROOM || again.contains(each.id()))
                .toList();
        var today = clock.today();
        var known = PlacingPeople.byId(
                people.list(open.stream().map(QuarantineOrder::personId).collect(Collectors.toSet())));
        var shared = PlacingPeople.of(wanted, known, today);
        var numbers = new Numbers();
        var all = sites.list(MOST_SITES);
        var rooms = sites.listRooms(all.stream().map(QuarantineSite::id).toList());
        var roomNumbers = new HashMap<RoomId, Integer>();
        rooms.forEach(each -> roomNumbers.put(each.id(), roomNumbers.size()));
        var siteNumbers = new HashMap<SiteId, Integer>();
        all.forEach(each -> siteNumbers.put(each.id(), siteNumbers.size()));
        var care = needs.careOf(wanted.stream().map(QuarantineOrder::personId).collect(Collectors.toSet()));
        var homes = homes(wanted);
        var parties = new ArrayList<Party>();
        for (PlacingPeople.Sharing each : shared.parties()) {
            parties.add(party(parties.size(), each, numbers, care, homes, household(each, known), now));
        }
        var taken = taken(open, again, roomNumbers, numbers, known, today);
        return new RoomQuestion(
                new Placing(rules(), engineSites(all), engineRooms(rooms, siteNumbers, now), parties, taken),
                shared.parties(),
                rooms,
                all,
                shared.childrenAlone());
    }

    private static PlacingRules rules() {
        var usual = PlacingRules.DEFAULT;
        return new PlacingRules(
                usual.classesApart(),
                usual.sourcesApart(),
                usual.ownBathroom(),
                CARE_LIMITS,
                usual.readyWithinMinutes(),
                usual.headroomPercent());
    }

    /// Numbers for what the engine tells apart: sources of exposure, households.
    private static final class Numbers {
        private final Map<Object, Integer> sources = new HashMap<>();
        private final Map<HouseholdId, Integer> households = new HashMap<>();

        int source(OrderVersion of) {
            return sources.computeIfAbsent(of.caseIds(), _ -> sources.size());
        }

        int household(@Nullable HouseholdId id) {
            return id == null ? Party.ALONE : households.computeIfAbsent(id, _ -> households.size());
        }
    }

    private static @Nullable HouseholdId household(PlacingPeople.Sharing of, Map<PersonId, Person> known) {
        var person = known.get(of.first().personId());
        return person == null ? null : person.householdId();
    }

    private Party party(
            int number,
            PlacingPeople.Sharing of,
            Numbers numbers,
            Map<PersonId, NeedStore.CareNeeds> care,
            Map<AreaId, Spot> homes,
            @Nullable HouseholdId household,
            Instant now) {
        var version = of.first().holds();
        int bits = 0;
        boolean barrierFree = false;
        for (QuarantineOrder each : of.orders()) {
            var own = care.get(each.personId());
            if (own != null) {
                bits |= own.bits();
                barrierFree |= own.barrierFree();
            }
        }
        return new Party(
                number,
                of.orders().size(),
                intake(version).number(),
                numbers.source(version),
                bits,
                barrierFree,
                homes.getOrDefault(version.areaId(), new Spot(0, 0)),
                version.dueAt() == null
                        ? NO_DUE_MINUTE
                        : (int) Math.max(
                                0, Duration.between(now, version.dueAt()).toMinutes()),
                numbers.household(household));
    }

    static Intake intake(OrderVersion version) {
        return switch (version.contactClass()) {
            case CLOSE -> Intake.CLOSE;
            case SECONDARY -> Intake.SECONDARY;
            case VENUE_EXPOSED, GENERAL -> Intake.OTHER;
        };
    }

    /// One entry a room: who lies together counts together.
    private static List<TakenRoom> taken(
            List<QuarantineOrder> open,
            Set<OrderId> again,
            Map<RoomId, Integer> roomNumbers,
            Numbers numbers,
            Map<PersonId, Person> known,
            LocalDate today) {
        var byRoom = open.stream()
                .filter(each -> each.roomId() != null && each.leftAt() == null && !again.contains(each.id()))
                .filter(each -> roomNumbers.containsKey(each.roomId()))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.roomId())));
        var taken = new ArrayList<TakenRoom>();
        byRoom.forEach((room, living) -> {
            var version = living.getFirst().holds();
            var person = known.get(living.getFirst().personId());
            var last = living.stream()
                    .map(each -> each.holds().stayUntil())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            taken.add(new TakenRoom(
                    Objects.requireNonNull(roomNumbers.get(room)),
                    -1 - taken.size(),
                    living.size(),
                    intake(version).number(),
                    numbers.source(version),
                    numbers.household(person == null ? null : person.householdId()),
                    (int) Math.max(0, ChronoUnit.DAYS.between(today, last.plusDays(1))) * 24 * 60));
        });
        return taken;
    }

    /// Where somebody lives, as well as the city is to know: the middle of the community's houses.
    private Map<AreaId, Spot> homes(List<QuarantineOrder> wanted) {
        var homes = new HashMap<AreaId, Spot>();
        for (AreaId area :
                new HashSet<>(wanted.stream().map(each -> each.holds().areaId()).toList())) {
            spots.boxOf(area)
                    .ifPresent(box ->
                            homes.put(area, spot((box.west() + box.east()) / 2, (box.south() + box.north()) / 2)));
        }
        return homes;
    }

    private static Spot spot(double longitude, double latitude) {
        return new Spot((int) (longitude * METRES_A_DEGREE * Math.cos(Math.toRadians(latitude))), (int)
                (latitude * METRES_A_DEGREE));
    }

    private List<org.huhang.planning.rooms.QuarantineSite> engineSites(List<QuarantineSite> all) {
        var care = grounds.care(all.stream().map(QuarantineSite::id).toList());
        var sites = new ArrayList<org.huhang.planning.rooms.QuarantineSite>();
        for (QuarantineSite each : all) {
            int classes = each.intakes().stream()
                    .mapToInt(intake -> 1 << intake.number())
                    .reduce(0, (a, b) -> a | b);
            sites.add(new org.huhang.planning.rooms.QuarantineSite(
                    sites.size(),
                    spot(each.longitude(), each.latitude()),
                    classes,
                    care.getOrDefault(each.id(), List.<NearCare>of()).stream()
                            .map(way -> new CareWay(way.kind().number(), way.minutes()))
                            .toList(),
                    opensIn(each),
                    Integer.MAX_VALUE));
        }
        return sites;
    }

    private static int opensIn(QuarantineSite site) {
        return switch (site.state()) {
            case OPEN -> 0;
            case PREPARING -> Math.max(1, site.opensInMinutes());
            case RESTING, CLOSED -> org.huhang.planning.rooms.Room.NEVER;
        };
    }

    private static List<org.huhang.planning.rooms.Room> engineRooms(
            List<Room> rooms, Map<SiteId, Integer> siteNumbers, Instant now) {
        var buildings = new HashMap<List<Object>, Integer>();
        var airs = new HashMap<List<Object>, Integer>();
        var made = new ArrayList<org.huhang.planning.rooms.Room>();
        for (Room each : rooms) {
            made.add(new org.huhang.planning.rooms.Room(
                    made.size(),
                    Objects.requireNonNull(siteNumbers.get(each.siteId())),
                    buildings.computeIfAbsent(List.of(each.siteId(), each.building()), _ -> buildings.size()),
                    each.floor(),
                    airs.computeIfAbsent(List.of(each.siteId(), each.building(), each.airPath()), _ -> airs.size()),
                    each.beds(),
                    each.barrierFree(),
                    each.ownBathroom(),
                    each.position(),
                    readyIn(each, now)));
        }
        return made;
    }

    private static int readyIn(Room room, Instant now) {
        if (room.out() == null) {
            return 0;
        }
        var until = room.outUntil();
        return until == null
                ? org.huhang.planning.rooms.Room.NEVER
                : (int) Math.max(1, Duration.between(now, until).toMinutes());
    }
}
