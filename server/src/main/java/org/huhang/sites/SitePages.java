package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Sites as they are shown: one question each for rooms and for who lives in them, however many sites there are.
@ApplicationScoped
public class SitePages {
    private static final int MOST_TURNS = 50;

    private final RoomStore rooms;
    private final GroundStore ground;
    private final SiteStore store;
    private final SiteTeams teams;
    private final StaffNeeds needs;
    private final OccupiedRooms occupied;

    SitePages(
            RoomStore rooms,
            GroundStore ground,
            SiteStore store,
            SiteTeams teams,
            StaffNeeds needs,
            OccupiedRooms occupied) {
        this.rooms = rooms;
        this.ground = ground;
        this.store = store;
        this.teams = teams;
        this.needs = needs;
        this.occupied = occupied;
    }

    public List<SiteLine> lines(List<QuarantineSite> sites, LocalDate today) {
        var ids = sites.stream().map(QuarantineSite::id).toList();
        var all = rooms.listOf(ids);
        var built = all.stream().collect(Collectors.groupingBy(Room::siteId));
        var people = occupied.people(all.stream().map(Room::id).toList());
        var rule = needs.on(today);
        return sites.stream()
                .map(each -> line(each, built.getOrDefault(each.id(), List.of()), people, rule))
                .toList();
    }

    SitePage page(QuarantineSite site, Instant now, LocalDate today, boolean mayKeep) {
        var ids = List.of(site.id());
        var built = rooms.listOf(ids);
        var people = occupied.people(built.stream().map(Room::id).toList());
        var rule = needs.on(today);
        return new SitePage(
                now,
                line(site, built, people, rule),
                built,
                people,
                ground.listPassages(site.id()),
                ground.listCare(ids),
                teams.list(site.id(), now),
                store.listTurns(site.id(), MOST_TURNS),
                rule,
                mayKeep);
    }

    private static SiteLine line(QuarantineSite site, List<Room> built, Map<RoomId, Integer> people, StaffRule rule) {
        int out = 0;
        int taken = 0;
        int inside = 0;
        int free = 0;
        for (Room room : built) {
            int living = people.getOrDefault(room.id(), 0);
            inside += living;
            if (living > 0) {
                taken++;
            }
            if (room.out() != null) {
                out++;
            } else if (living == 0) {
                free++;
            }
        }
        return new SiteLine(site, built.size(), out, taken, inside, free, rule.need(inside));
    }
}
