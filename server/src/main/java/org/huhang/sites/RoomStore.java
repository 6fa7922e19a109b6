package org.huhang.sites;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RoomStore {
    private static final String ROOM = """
            select r.id, r.site_id, r.building, r.floor, r.label, r.air_path, r.position, r.side, r.beds, r.barrier_free,
                   r.own_bathroom, t.why as out, t.until as out_until
              from sites.rooms r
              left join lateral (
                   select why, until from sites.room_turns
                    where room_id = r.id
                    order by turned_at desc, id desc
                    limit 1) t on true
            """;

    private final Jdbi jdbi;

    RoomStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// By building, floor and position.
    List<Room> listOf(Collection<SiteId> sites) {
        return list("r.site_id = any(:ids)", Id.array(sites));
    }

    List<Room> list(Collection<RoomId> rooms) {
        return list("r.id = any(:ids)", Id.array(rooms));
    }

    private List<Room> list(String where, UUID[] ids) {
        return jdbi.withHandle(h -> h.createQuery(ROOM + " where " + where
                        + " order by r.site_id, r.building, r.floor, r.position, r.side, r.label")
                .bind("ids", ids)
                .mapTo(Room.class)
                .list());
    }

    /// What is taken already, if anything, stays as it is.
    ///
    /// @return how many are new
    int add(Collection<Room> rooms) {
        return jdbi.withHandle(h -> {
            var batch = h.prepareBatch("""
                    insert into sites.rooms
                           (id, site_id, building, floor, label, air_path, position, side, beds, barrier_free, own_bathroom)
                    values (:id, :site, :building, :floor, :label, :air, :position, :side, :beds, :barrierFree, :bathroom)
                    on conflict (site_id, building, label) do nothing
                    """);
            rooms.forEach(each -> batch.bind("id", each.id())
                    .bind("site", each.siteId())
                    .bind("building", each.building())
                    .bind("floor", each.floor())
                    .bind("label", each.label())
                    .bind("air", each.airPath())
                    .bind("position", each.position())
                    .bind("side", each.side())
                    .bind("beds", each.beds())
                    .bind("barrierFree", each.barrierFree())
                    .bind("bathroom", each.ownBathroom())
                    .add());
            int added = 0;
            for (int each : batch.execute()) {
                added += each;
            }
            return added;
        });
    }

    /// @param why none puts them back into service
    void turn(
            Collection<RoomId> rooms,
            @Nullable WhyOut why,
            @Nullable Instant until,
            String note,
            @Nullable AccountId by,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into sites.room_turns (id, room_id, in_service, why, until, note, turned_by, turned_at)
                select id, room, :why::text is null, :why, :until, :note, :by, :now
                  from unnest(:ids::uuid[], :rooms::uuid[]) as t (id, room)
                """)
                .bind("ids", rooms.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .bind("rooms", Id.array(rooms))
                .bind("why", why)
                .bind("until", until)
                .bind("note", note)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    /// What was said of a room, the latest first.
    record Turn(
            RoomId roomId, @Nullable WhyOut why, @Nullable Instant until, String note, Instant turnedAt) {}

    List<Turn> listTurns(RoomId room, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select room_id, why, until, note, turned_at
                  from sites.room_turns
                 where room_id = :room
                 order by turned_at desc, id desc
                 limit :limit
                """)
                .bind("room", room)
                .bind("limit", limit)
                .mapTo(Turn.class)
                .list());
    }
}
