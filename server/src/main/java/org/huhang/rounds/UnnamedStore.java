package org.huhang.rounds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.access.SealedNames;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// People whom a device found behind a door and could not name. They wait, whatever is told of that door later,
/// until somebody enters them or says why not; a knock that is taken back takes them with it. What was typed of
/// them is kept no longer than that ([UnnamedRetention] ends the rest).
@ApplicationScoped
class UnnamedStore {
    private static final String UNNAMED = """
            select u.id, k.round_id, k.dwelling_id, k.area_id, k.device_id, k.knocked_by, k.knocked_at,
                   convert_from(u.sealed, 'UTF8') as sealed
              from rounds.unnamed_people u
              join rounds.knocks k on k.id = u.knock_id
            """;
    private static final String WAITING = UNNAMED + """
             where not exists (select from rounds.unnamed_settled s where s.unnamed_id = u.id) and
            """ + KnockStore.STANDS;

    private final Jdbi jdbi;
    private final SealedNames seals;
    private final ObjectMapper json;

    UnnamedStore(Jdbi jdbi, SealedNames seals, ObjectMapper json) {
        this.jdbi = jdbi;
        this.seals = seals;
        this.json = json;
    }

    /// @param sealed what was typed, as the device sealed it; none where nothing was
    record Unnamed(
            UUID id,
            RoundId roundId,
            DwellingId dwellingId,
            AreaId areaId,
            @Nullable DeviceId deviceId,
            AccountId knockedBy,
            Instant knockedAt,
            @Nullable String sealed) {}

    /// The earliest first.
    List<Unnamed> list(RoundId round, BuildingId building) {
        return jdbi.withHandle(h -> h.createQuery(WAITING + """
                 and k.round_id = :round and k.building_id = :building
                 order by k.knocked_at, u.id
                """)
                .bind("round", round)
                .bind("building", building)
                .mapTo(Unnamed.class)
                .list());
    }

    private List<Unnamed> list(Collection<UUID> ids) {
        return jdbi.withHandle(h -> h.createQuery(WAITING + " and u.id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(Unnamed.class)
                .list());
    }

    /// Waiting or not.
    Optional<Unnamed> find(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(UNNAMED + " where u.id = :id")
                .bind("id", id)
                .mapTo(Unnamed.class)
                .findOne());
    }

    boolean isWaiting(UUID id) {
        return !list(List.of(id)).isEmpty();
    }

    /// Whether what became of that one was told by this act.
    boolean isSettledBy(UUID unnamed, UUID act) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exists (select from rounds.unnamed_settled where unnamed_id = :unnamed and id = :act)
                """)
                .bind("unnamed", unnamed)
                .bind("act", act)
                .mapTo(boolean.class)
                .one());
    }

    /// Whoever else says who these are, or that they are nobody, waits until this is decided.
    void hold(Collection<UUID> ids) {
        jdbi.useHandle(
                h -> h.createQuery("select id from rounds.unnamed_people where id = any(:ids) order by id for update")
                        .bind("ids", ids.toArray(UUID[]::new))
                        .mapTo(UUID.class)
                        .list());
    }

    /// What was typed of each of these, where the house can open it; nothing at all where one of them does not
    /// wait at that door. They are held by it.
    Optional<Map<UUID, String>> typed(RoundId round, DwellingId door, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Optional.of(Map.of());
        }
        hold(ids);
        var waiting = list(ids).stream()
                .filter(each ->
                        each.roundId().equals(round) && each.dwellingId().equals(door))
                .toList();
        if (waiting.size() < ids.size()) {
            return Optional.empty();
        }
        Map<UUID, String> typed = new HashMap<>();
        waiting.forEach(each -> typed(each).ifPresent(text -> typed.put(each.id(), text)));
        return Optional.of(typed);
    }

    Optional<String> typed(Unnamed of) {
        var sealed = of.sealed();
        var device = of.deviceId();
        try {
            return sealed == null || device == null ? Optional.empty() : seals.open(device, json.readTree(sealed));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    void name(UUID unnamed, PersonId person, UUID act, AccountId by, Instant now) {
        add(unnamed, act, person, null, by, now);
    }

    void setAside(UUID unnamed, UUID act, String reason, AccountId by, Instant now) {
        add(unnamed, act, null, reason, by, now);
    }

    private void add(
            UUID unnamed, UUID act, @Nullable PersonId person, @Nullable String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                with settled as (
                    insert into rounds.unnamed_settled (unnamed_id, id, person_id, reason, settled_by, settled_at)
                    values (:unnamed, :id, :person, :reason, :by, :now)
                    on conflict (unnamed_id) do nothing
                    returning unnamed_id)
                update rounds.unnamed_people set sealed = null where id in (select unnamed_id from settled)
                """)
                .bind("unnamed", unnamed)
                .bind("id", act)
                .bindByType("person", person, PersonId.class)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }
}
