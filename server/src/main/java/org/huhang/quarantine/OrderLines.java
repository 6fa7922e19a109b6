package org.huhang.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Readings;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.sites.QuarantineSite;
import org.huhang.sites.Room;
import org.huhang.sites.RoomId;
import org.huhang.sites.SiteId;
import org.huhang.sites.Sites;
import org.jspecify.annotations.Nullable;

/// How orders are shown: masked, and written to the audit log before.
@ApplicationScoped
class OrderLines {
    private final People people;
    private final Readings readings;
    private final Sites sites;
    private final CityClock clock;

    OrderLines(People people, Readings readings, Sites sites, CityClock clock) {
        this.people = people;
        this.readings = readings;
        this.sites = sites;
        this.clock = clock;
    }

    List<OrderLine> lines(List<QuarantineOrder> orders, Instant now, Caller caller) {
        var ids = orders.stream().map(QuarantineOrder::personId).distinct().toList();
        readings.record(caller, ids, false, "quarantine-orders", "");
        Map<PersonId, PersonLine> persons = people.lines(ids, clock.today());
        Map<RoomId, Room> rooms = sites.rooms(orders.stream()
                .map(QuarantineOrder::roomId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<SiteId, QuarantineSite> at =
                sites.list(rooms.values().stream().map(Room::siteId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(QuarantineSite::id, each -> each));
        return orders.stream()
                .map(each -> line(each, persons, rooms, at, caller.language(), now))
                .toList();
    }

    private OrderLine line(
            QuarantineOrder order,
            Map<PersonId, PersonLine> persons,
            Map<RoomId, Room> rooms,
            Map<SiteId, QuarantineSite> at,
            Texts.Language language,
            Instant now) {
        var version = order.awaitsDecision() ? order.latest() : order.holds();
        var room = order.roomId() == null ? null : rooms.get(order.roomId());
        var site = room == null ? null : at.get(room.siteId());
        return new OrderLine(
                order.id(),
                persons.get(order.personId()),
                order.state(),
                version,
                order.approved() == null ? null : order.approved().version(),
                order.awaitsDecision(),
                room,
                site == null ? null : site.name().in(language),
                version.stayUntil(),
                version.lastDay(),
                dayNumber(version, clock.today()),
                order.isOverdue(now),
                order.arrivedAt());
    }

    private static @Nullable Integer dayNumber(OrderVersion version, LocalDate today) {
        long number = ChronoUnit.DAYS.between(version.lastExposure(), today);
        return number < 1 ? null : (int) number;
    }
}
