package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Founds sites, opens, rests and closes them, and keeps their rooms.
@ApplicationScoped
public class Sites {
    static final int LONGEST_TEXT = 200;
    private static final int MOST_ROOMS = 3_000;
    private static final int MOST_BEDS = 8;
    private static final int MOST_FLOOR = 60;
    private static final int LEAST_FLOOR = -2;
    private static final int MOST_MINUTES = 43_200;

    private final SiteStore store;
    private final RoomStore rooms;
    private final OccupiedRooms occupied;
    private final Submissions submissions;
    private final Journal journal;

    Sites(SiteStore store, RoomStore rooms, OccupiedRooms occupied, Submissions submissions, Journal journal) {
        this.store = store;
        this.rooms = rooms;
        this.occupied = occupied;
        this.submissions = submissions;
        this.journal = journal;
    }

    public Optional<QuarantineSite> find(SiteId id) {
        return store.find(id);
    }

    public List<QuarantineSite> list(Collection<SiteId> ids) {
        return store.list(ids);
    }

    /// By name.
    public List<QuarantineSite> list(int limit) {
        return store.list(limit);
    }

    /// By site, building, floor and position.
    public List<Room> listRooms(Collection<SiteId> sites) {
        return rooms.listOf(sites);
    }

    public Map<RoomId, Room> rooms(Collection<RoomId> ids) {
        return rooms.list(ids).stream().collect(Collectors.toMap(Room::id, each -> each));
    }

    /// Whether the caller may found sites there is asked before, at the edge.
    @Transactional
    public Outcome<SiteId> found(NewSite wanted, @Nullable AccountId by, Instant now) {
        var wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(
                        new QuarantineSite(
                                wanted.id(),
                                wanted.areaId(),
                                wanted.placeId(),
                                wanted.organizationId(),
                                wanted.name(),
                                wanted.address().strip(),
                                wanted.longitude(),
                                wanted.latitude(),
                                List.copyOf(Set.copyOf(wanted.intakes())),
                                wanted.reserve(),
                                wanted.opensInMinutes(),
                                wanted.loop() == null ? wanted.name().zh() : wanted.loop(),
                                wanted.telephone().strip(),
                                SiteState.PREPARING,
                                false,
                                now),
                        by,
                        now);
                journal.append(new SitesChanged(List.of(wanted.id())));
            }
            return wanted.id();
        });
    }

    private static Optional<Refusal> wrong(NewSite wanted) {
        if (isNoText(wanted.name().zh())) {
            return Optional.of(Refusal.invalid("sites.text-length", "name", Map.of("most", LONGEST_TEXT)));
        }
        if (isNoText(wanted.address())) {
            return Optional.of(Refusal.invalid("sites.text-length", "address", Map.of("most", LONGEST_TEXT)));
        }
        if (isNoText(wanted.telephone())) {
            return Optional.of(Refusal.invalid("sites.text-length", "telephone", Map.of("most", LONGEST_TEXT)));
        }
        if (wanted.intakes().isEmpty()) {
            return Optional.of(Refusal.invalid("sites.no-intake", "intakes", Map.of()));
        }
        if (wanted.opensInMinutes() < 0 || wanted.opensInMinutes() > MOST_MINUTES) {
            return Optional.of(Refusal.invalid("sites.minutes-range", "opensInMinutes", Map.of("most", MOST_MINUTES)));
        }
        if (Math.abs(wanted.longitude()) > 180 || Math.abs(wanted.latitude()) > 90) {
            return Optional.of(Refusal.invalid("sites.no-position", "longitude", Map.of()));
        }
        return Optional.empty();
    }

    static boolean isNoText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }

    /// Builds rooms; those with a label that is taken in their building are refused all together.
    @Transactional
    public Outcome<Integer> build(SiteId id, NewRooms wanted, @Nullable AccountId by, Instant now) {
        record Built(
                SiteId siteId, NewRooms wanted, @Nullable AccountId by) {}
        var wrong = wrong(wanted);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (store.lock(id).isEmpty()) {
            return Outcome.refused(Refusal.notFound("sites.no-such-site", Map.of()));
        }
        return submissions.first(wanted.id(), new Built(id, wanted, by)).then(first -> {
            var built = wanted.rooms(id);
            if (!first) {
                return Outcome.done(built.size());
            }
            var there = rooms.listOf(List.of(id));
            var taken = there.stream()
                    .map(each -> each.building() + "\n" + each.label())
                    .collect(Collectors.toSet());
            var twice = built.stream()
                    .filter(each -> taken.contains(each.building() + "\n" + each.label()))
                    .findFirst();
            if (twice.isPresent()) {
                return Outcome.refused(Refusal.conflict(
                        "sites.room-taken", Map.of("label", twice.get().label())));
            }
            if (there.size() + built.size() > MOST_ROOMS) {
                return Outcome.refused(
                        Refusal.invalid("sites.too-many-rooms", "lastFloor", Map.of("most", MOST_ROOMS)));
            }
            rooms.add(built);
            journal.append(new SitesChanged(List.of(id)));
            return Outcome.done(built.size());
        });
    }

    private static Optional<Refusal> wrong(NewRooms wanted) {
        if (isNoText(wanted.building())) {
            return Optional.of(Refusal.invalid("sites.text-length", "building", Map.of("most", LONGEST_TEXT)));
        }
        if (wanted.firstFloor() > wanted.lastFloor()
                || wanted.firstFloor() < LEAST_FLOOR
                || wanted.lastFloor() > MOST_FLOOR) {
            return Optional.of(Refusal.invalid(
                    "sites.floor-range", "lastFloor", Map.of("least", LEAST_FLOOR, "most", MOST_FLOOR)));
        }
        int doors = wanted.leftDoors() + wanted.rightDoors();
        if (wanted.leftDoors() < 0 || wanted.rightDoors() < 0 || doors < 1 || doors > NewRooms.MOST_DOORS) {
            return Optional.of(Refusal.invalid("sites.doors-range", "leftDoors", Map.of("most", NewRooms.MOST_DOORS)));
        }
        if (wanted.beds() < 1 || wanted.beds() > MOST_BEDS) {
            return Optional.of(Refusal.invalid("sites.beds-range", "beds", Map.of("most", MOST_BEDS)));
        }
        return Optional.empty();
    }

    /// @param id the client's
    /// @param unfit nobody can stay there: closes it even while people live in it, who are to be moved then
    public record NewTurn(UUID id, SiteState state, boolean unfit, String reason) {}

    /// Opens, rests or closes a site. With people in it it closes only as unfit.
    @Transactional
    public Outcome<SiteId> turn(SiteId id, NewTurn wanted, @Nullable AccountId by, Instant now) {
        record Turned(SiteId siteId, NewTurn wanted) {}
        if (isNoText(wanted.reason())) {
            return Outcome.refused(Refusal.invalid("sites.text-length", "reason", Map.of("most", LONGEST_TEXT)));
        }
        if (wanted.unfit() && wanted.state() != SiteState.CLOSED) {
            return Outcome.refused(Refusal.invalid("sites.unfit-closes", "unfit", Map.of()));
        }
        var site = store.lock(id);
        if (site.isEmpty()) {
            return Outcome.refused(Refusal.notFound("sites.no-such-site", Map.of()));
        }
        return submissions.first(wanted.id(), new Turned(id, wanted)).then(first -> {
            if (!first) {
                return Outcome.done(id);
            }
            var refused = refused(site.get(), wanted);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            store.turn(
                    wanted.id(),
                    id,
                    wanted.state(),
                    wanted.unfit(),
                    wanted.reason().strip(),
                    by,
                    now);
            journal.append(new SitesChanged(List.of(id)));
            return Outcome.done(id);
        });
    }

    private Optional<Refusal> refused(QuarantineSite site, NewTurn wanted) {
        if (!site.state().mayBecome(wanted.state())) {
            return Optional.of(
                    Refusal.conflict("sites.no-such-turn", Map.of("from", site.state(), "to", wanted.state())));
        }
        if (wanted.state() == SiteState.OPEN && rooms.listOf(List.of(site.id())).isEmpty()) {
            return Optional.of(Refusal.conflict("sites.no-rooms", Map.of()));
        }
        if (wanted.state() == SiteState.CLOSED && !wanted.unfit()) {
            int people =
                    occupied
                            .people(rooms.listOf(List.of(site.id())).stream()
                                    .map(Room::id)
                                    .toList())
                            .values()
                            .stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            if (people > 0) {
                return Optional.of(Refusal.conflict("sites.people-inside", Map.of("people", people)));
            }
        }
        return Optional.empty();
    }

    /// @param id the client's
    /// @param why none puts them back into service
    /// @param until when they are expected back
    public record NewRoomTurn(
            UUID id,
            List<RoomId> roomIds,
            @Nullable WhyOut why,
            @Nullable Instant until,
            String note) {}

    /// Takes rooms out of service or puts them back. Who lives in one stays there until moved.
    @Transactional
    public Outcome<Integer> turnRooms(SiteId id, NewRoomTurn wanted, @Nullable AccountId by, Instant now) {
        record Turned(SiteId siteId, NewRoomTurn wanted) {}
        var asked = new HashSet<>(wanted.roomIds());
        if (asked.isEmpty() || asked.size() > MOST_ROOMS) {
            return Outcome.refused(Refusal.invalid("sites.no-rooms-chosen", "roomIds", Map.of("most", MOST_ROOMS)));
        }
        if (wanted.note().length() > LONGEST_TEXT) {
            return Outcome.refused(Refusal.invalid("sites.text-length", "note", Map.of("most", LONGEST_TEXT)));
        }
        var until = wanted.until();
        if (until != null && !until.isAfter(now)) {
            return Outcome.refused(Refusal.invalid("sites.until-past", "until", Map.of()));
        }
        store.lock(id);
        var found = rooms.list(asked);
        if (found.size() != asked.size()
                || found.stream().anyMatch(each -> !each.siteId().equals(id))) {
            return Outcome.refused(Refusal.invalid("sites.no-such-room", "roomIds", Map.of()));
        }
        return submissions.first(wanted.id(), new Turned(id, wanted)).map(first -> {
            if (first) {
                rooms.turn(
                        asked,
                        wanted.why(),
                        wanted.why() == null ? null : until,
                        wanted.note().strip(),
                        by,
                        now);
                journal.append(new SitesChanged(List.of(id)));
            }
            return asked.size();
        });
    }
}
