package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.registry.BuildingId;
import org.huhang.registry.DwellingId;
import org.huhang.registry.DwellingPlace;
import org.huhang.registry.People;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class KnockStore {
    private static final String KNOCK = """
            select k.id, k.round_id, k.dwelling_id, k.area_id, k.building_id, k.outcome, k.more_unknown, k.device_id,
                   k.knocked_by, k.knocked_at
              from rounds.knocks k
            """;

    static final String STANDS = """
             not exists (select from rounds.knocks_taken_back b where b.knock_id = k.id)
            """;

    private final Jdbi jdbi;
    private final People people;

    KnockStore(Jdbi jdbi, People people) {
        this.jdbi = jdbi;
        this.people = people;
    }

    /// A knock without the people.
    record Row(
            KnockId id,
            RoundId roundId,
            DwellingId dwellingId,
            AreaId areaId,
            BuildingId buildingId,
            KnockOutcome outcome,
            int moreUnknown,
            @Nullable DeviceId deviceId,
            AccountId knockedBy,
            Instant knockedAt) {}

    /// @param registryAct the correction that followed in the registry; none where nothing had to be set right
    /// @param registryKept why the registry stays as it is, where something had to be
    record FoundPerson(
            KnockId knockId,
            PersonId personId,
            FoundAs found,
            boolean more,
            @Nullable UUID registryAct,
            @Nullable String registryKept) {}

    Set<KnockId> known(Collection<KnockId> ids) {
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("select id from rounds.knocks where id = any(:ids)")
                .bind("ids", Id.array(ids))
                .mapTo(KnockId.class)
                .list()));
    }

    void add(
            Collection<Knock> knocks,
            Map<DwellingId, DwellingPlace> places,
            Collection<FoundPerson> found,
            UUID batch,
            Instant receivedAt) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "rounds.knocks",
                    "id",
                    "batch_id",
                    "round_id",
                    "dwelling_id",
                    "area_id",
                    "building_id",
                    "outcome",
                    "more_unknown",
                    "device_id",
                    "knocked_by",
                    "knocked_at",
                    "received_at")) {
                for (Knock each : knocks) {
                    var place = Objects.requireNonNull(places.get(each.dwellingId()));
                    rows.row()
                            .put(each.id())
                            .put(batch)
                            .put(each.roundId())
                            .put(each.dwellingId())
                            .put(place.areaId())
                            .put(place.buildingId())
                            .put(each.outcome().name())
                            .put(each.moreUnknown())
                            .put(each.deviceId())
                            .put(each.knockedBy())
                            .put(each.knockedAt())
                            .put(receivedAt);
                }
            }
            if (knocks.stream().anyMatch(each -> each.moreUnknown() > 0)) {
                addUnnamed(h, knocks);
            }
            try (var rows = new Copy(
                    h,
                    "rounds.knock_people",
                    "knock_id",
                    "person_id",
                    "found",
                    "more",
                    "registry_act",
                    "registry_kept")) {
                for (FoundPerson each : found) {
                    rows.row()
                            .put(each.knockId())
                            .put(each.personId())
                            .put(each.found().name())
                            .put(each.more())
                            .put(each.registryAct())
                            .put(each.registryKept());
                }
            }
        });
    }

    private static void addUnnamed(Handle h, Collection<Knock> knocks) {
        try (var rows = new Copy(h, "rounds.unnamed_people", "id", "knock_id", "sealed")) {
            for (Knock each : knocks) {
                for (int i = 0; i < each.unnamed().size(); i++) {
                    var sealed = each.unnamed().get(i);
                    rows.row()
                            .put(DerivedId.of(each.knockedAt(), each.id().value(), i))
                            .put(each.id())
                            .put(sealed.isEmpty() ? null : sealed.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    Optional<Row> find(KnockId id) {
        return jdbi.withHandle(h -> h.createQuery(KNOCK + " where k.id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne());
    }

    boolean isTakenBack(KnockId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from rounds.knocks_taken_back where knock_id = :id)")
                        .bind("id", id)
                        .mapTo(boolean.class)
                        .one());
    }

    /// What was typed of people found there is over with it.
    void takeBack(KnockId knock, UUID id, String reason, AccountId by, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                with taken_back as (
                    insert into rounds.knocks_taken_back (knock_id, id, reason, taken_back_by, taken_back_at)
                    values (:knock, :id, :reason, :by, :now)
                    returning knock_id)
                update rounds.unnamed_people set sealed = null where knock_id in (select knock_id from taken_back)
                """)
                .bind("knock", knock)
                .bind("id", id)
                .bind("reason", reason)
                .bind("by", by)
                .bind("now", now)
                .execute());
    }

    List<FoundPerson> listFound(Collection<KnockId> knocks) {
        return jdbi.withHandle(h -> h.createQuery("""
                select knock_id, person_id, found, more, registry_act, registry_kept
                  from rounds.knock_people
                 where knock_id = any(:knocks)
                 order by knock_id, person_id
                """)
                .bind("knocks", Id.array(knocks))
                .mapTo(FoundPerson.class)
                .list());
    }

    /// The last at each door of a house that stands.
    Map<DwellingId, Row> lastOfBuilding(RoundId round, BuildingId building) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct on (k.dwelling_id) k.id, k.round_id, k.dwelling_id, k.area_id, k.building_id, k.outcome,
                       k.more_unknown, k.device_id, k.knocked_by, k.knocked_at
                  from rounds.knocks k
                 where k.round_id = :round and k.building_id = :building and
                """ + STANDS + " order by k.dwelling_id, k.knocked_at desc, k.id desc")
                        .bind("round", round)
                        .bind("building", building)
                        .mapTo(Row.class)
                        .collect(Collectors.toMap(Row::dwellingId, each -> each)));
    }

    /// The last at each of these doors that stands.
    Map<DwellingId, Row> lastOf(RoundId round, Collection<DwellingId> doors) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select distinct on (k.dwelling_id) k.id, k.round_id, k.dwelling_id, k.area_id, k.building_id, k.outcome,
                       k.more_unknown, k.device_id, k.knocked_by, k.knocked_at
                  from rounds.knocks k
                 where k.round_id = :round and k.dwelling_id = any(:doors) and
                """ + STANDS + " order by k.dwelling_id, k.knocked_at desc, k.id desc")
                        .bind("round", round)
                        .bind("doors", Id.array(doors))
                        .mapTo(Row.class)
                        .collect(Collectors.toMap(Row::dwellingId, each -> each)));
    }

    /// At how many doors of each house somebody knocked.
    Map<BuildingId, Integer> doorsKnocked(RoundId round, Collection<BuildingId> buildings) {
        record Doors(BuildingId buildingId, int doors) {}
        return jdbi.withHandle(h -> h.createQuery("""
                select k.building_id, count(distinct k.dwelling_id) as doors
                  from rounds.knocks k
                 where k.round_id = :round and k.building_id = any(:buildings) and
                """ + STANDS + " group by k.building_id")
                .bind("round", round)
                .bind("buildings", Id.array(buildings))
                .map((row, _) ->
                        new Doors(new BuildingId(row.getObject("building_id", UUID.class)), row.getInt("doors")))
                .collect(Collectors.toMap(Doors::buildingId, Doors::doors)));
    }

    /// Who was last said to be where they are registered no more, as who they are now.
    Set<PersonId> listGone() {
        var gone = jdbi.withHandle(
                h -> h.createQuery("""
                select distinct p.person_id
                  from rounds.knock_people p
                  join rounds.knocks k on k.id = p.knock_id
                 where p.found <> 'HERE' and
                """ + STANDS + """
                   and not exists (
                       select from rounds.knock_people later
                         join rounds.knocks l on l.id = later.knock_id
                        where later.person_id = p.person_id and later.found = 'HERE' and l.knocked_at > k.knocked_at
                          and not exists (select from rounds.knocks_taken_back b where b.knock_id = l.id))
                """).mapTo(PersonId.class).list());
        return new HashSet<>(people.now(gone).values());
    }
}
