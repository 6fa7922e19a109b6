package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.registry.BuildingId;
import org.huhang.registry.Dweller;
import org.huhang.registry.DwellingId;
import org.huhang.registry.EntranceId;
import org.huhang.registry.HouseholdId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ListingStore {
    private static final int FETCHED_AT_ONCE = 10_000;

    private static final String LISTED = """
            select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
              from rounds.listed
            """;

    private static final String CORRECTION = """
            select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size, kind, reason,
                   corrected_at
              from rounds.corrections
            """;

    private static final String NOT_TESTED = """
            select person_id, reason, told_at from rounds.not_tested
            """;

    private final Jdbi jdbi;

    ListingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record CorrectionRow(
            @Nested Listed listed, ListingCorrection.CorrectionKind kind, String reason, Instant correctedAt) {
        ListingCorrection correction() {
            return new ListingCorrection(listed, kind, reason, correctedAt);
        }
    }

    /// Written out: by reflection a million rows would take longer than their reading.
    private static Listed listed(ResultSet row, StatementContext context) throws SQLException {
        var building = row.getObject(3, UUID.class);
        var entrance = row.getObject(4, UUID.class);
        var dwelling = row.getObject(5, UUID.class);
        var household = row.getObject(6, UUID.class);
        return new Listed(
                new PersonId(Objects.requireNonNull(row.getObject(1, UUID.class))),
                new AreaId(Objects.requireNonNull(row.getObject(2, UUID.class))),
                building == null ? null : new BuildingId(building),
                entrance == null ? null : new EntranceId(entrance),
                dwelling == null ? null : new DwellingId(dwelling),
                household == null ? null : new HouseholdId(household),
                Lane.valueOf(Objects.requireNonNull(row.getString(7))),
                row.getInt(8));
    }

    void read(RoundId round, Consumer<Listed> to) {
        jdbi.useTransaction(h -> h.createQuery(LISTED + """
                 where round_id = :round
                 order by area_id, building_id, entrance_id, dwelling_id, household_id, person_id
                """)
                .setFetchSize(FETCHED_AT_ONCE)
                .bind("round", round)
                .map(ListingStore::listed)
                .forEach(to));
    }

    Map<PersonId, Listed> find(RoundId round, Collection<PersonId> people) {
        var found = new HashMap<PersonId, Listed>();
        jdbi.useHandle(h -> {
            h.createQuery(LISTED + " where round_id = :round and person_id = any(:people)")
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .map(ListingStore::listed)
                    .forEach(each -> found.put(each.personId(), each));
            h.createQuery(CORRECTION + """
                     where round_id = :round and person_id = any(:people)
                     order by received_at, id
                    """)
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .mapTo(CorrectionRow.class)
                    .forEach(each -> {
                        if (each.kind() == ListingCorrection.CorrectionKind.ADDED) {
                            found.put(each.listed().personId(), each.listed());
                        } else {
                            found.remove(each.listed().personId());
                        }
                    });
        });
        return found;
    }

    /// As they would be listed had nobody knocked at one door.
    Map<PersonId, Listed> findWithout(RoundId round, Collection<PersonId> people, KnockId knock) {
        var found = new HashMap<PersonId, Listed>();
        jdbi.useHandle(h -> {
            h.createQuery(LISTED + " where round_id = :round and person_id = any(:people)")
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .map(ListingStore::listed)
                    .forEach(each -> found.put(each.personId(), each));
            h.createQuery(CORRECTION + """
                     where round_id = :round and person_id = any(:people) and knock_id is distinct from :knock
                     order by received_at, id
                    """)
                    .bind("round", round)
                    .bind("people", Id.array(people))
                    .bind("knock", knock)
                    .mapTo(CorrectionRow.class)
                    .forEach(each -> {
                        if (each.kind() == ListingCorrection.CorrectionKind.ADDED) {
                            found.put(each.listed().personId(), each.listed());
                        } else {
                            found.remove(each.listed().personId());
                        }
                    });
        });
        return found;
    }

    /// What was found last of each person since the round began.
    private static final String CORRECTED = """
            with corrected as materialized (
                    select distinct on (c.person_id) c.person_id, c.area_id, c.building_id, c.entrance_id,
                           c.dwelling_id, c.household_id, c.lane, c.pool_size, c.kind
                      from rounds.corrections c
                     where c.round_id = :round
                     order by c.person_id, c.received_at desc, c.id desc)
            """;

    /// Of these areas, after all corrections: the last of a person decides.
    List<Listed> list(RoundId round, Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + """
                , own as materialized (
                    select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                      from rounds.listed
                     where round_id = :round and area_id = any(:areas))
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from own o
                 where not exists (select from corrected c where c.person_id = o.person_id)
                union all
                select person_id, area_id, building_id, entrance_id, dwelling_id, household_id, lane, pool_size
                  from corrected
                 where kind = 'ADDED' and area_id = any(:areas)
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .map(ListingStore::listed)
                .list());
    }

    /// As [#list], counted where they lie: all that were listed, without those of whom anything was found since, with
    /// those who are to be tested by it.
    List<Listings.ListedCount> count(RoundId round, Collection<AreaId> areas) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTED + """
                select area_id, pool_size, sum(people)::int as people
                  from (select area_id, pool_size, count(*) as people
                          from rounds.listed
                         where round_id = :round and area_id = any(:areas)
                         group by area_id, pool_size
                        union all
                        select l.area_id, l.pool_size, -count(*)
                          from corrected c
                          join rounds.listed l on l.round_id = :round and l.person_id = c.person_id
                         where l.area_id = any(:areas)
                         group by l.area_id, l.pool_size
                        union all
                        select area_id, pool_size, count(*)
                          from corrected
                         where kind = 'ADDED' and area_id = any(:areas)
                         group by area_id, pool_size) as parts
                 group by area_id, pool_size
                having sum(people) > 0
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .mapTo(Listings.ListedCount.class)
                .list());
    }

    void add(RoundId round, Collection<Frozen> frozen) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "rounds.listed",
                    "round_id",
                    "person_id",
                    "area_id",
                    "building_id",
                    "entrance_id",
                    "dwelling_id",
                    "household_id",
                    "lane",
                    "pool_size")) {
                for (Frozen each : frozen) {
                    var who = each.who();
                    rows.row()
                            .put(round)
                            .put(who.personId())
                            .put(who.areaId())
                            .put(who.buildingId())
                            .put(who.entranceId())
                            .put(who.dwellingId())
                            .put(who.householdId())
                            .put(each.placed().lane().name())
                            .put(each.placed().rule().poolSize());
                }
            }
        });
    }

    record Frozen(Dweller who, Placing.Placed placed) {}

    /// A correction and who brought it.
    ///
    /// @param knockId at which door it was found
    record NewCorrection(
            UUID id,
            RoundId roundId,
            Listed listed,
            ListingCorrection.CorrectionKind kind,
            CorrectionReason reason,
            @Nullable KnockId knockId,
            @Nullable DeviceId deviceId,
            AccountId correctedBy,
            Instant correctedAt) {}

    void addCorrections(Collection<NewCorrection> corrections, UUID batch, Instant receivedAt) {
        jdbi.useHandle(h -> {
            try (var rows = new Copy(
                    h,
                    "rounds.corrections",
                    "id",
                    "batch_id",
                    "round_id",
                    "person_id",
                    "kind",
                    "reason",
                    "area_id",
                    "building_id",
                    "entrance_id",
                    "dwelling_id",
                    "household_id",
                    "lane",
                    "pool_size",
                    "knock_id",
                    "device_id",
                    "corrected_by",
                    "corrected_at",
                    "received_at")) {
                for (NewCorrection each : corrections) {
                    var listed = each.listed();
                    rows.row()
                            .put(each.id())
                            .put(batch)
                            .put(each.roundId())
                            .put(listed.personId())
                            .put(each.kind().name())
                            .put(each.reason().name())
                            .put(listed.areaId())
                            .put(listed.buildingId())
                            .put(listed.entranceId())
                            .put(listed.dwellingId())
                            .put(listed.householdId())
                            .put(listed.lane().name())
                            .put(listed.poolSize())
                            .put(each.knockId())
                            .put(each.deviceId())
                            .put(each.correctedBy())
                            .put(each.correctedAt())
                            .put(receivedAt);
                }
            }
        });
    }

    /// Those that were found at a door, the last first.
    List<ListingCorrection> listCorrectionsOf(KnockId knock) {
        return jdbi.withHandle(
                h -> h.createQuery(CORRECTION + " where knock_id = :knock order by received_at desc, id desc")
                        .bind("knock", knock)
                        .mapTo(CorrectionRow.class)
                        .map(CorrectionRow::correction)
                        .list());
    }

    /// Those of these areas, the latest first.
    List<ListingCorrection> listCorrections(RoundId round, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + """
                 where round_id = :round and area_id = any(:areas)
                 order by received_at desc, id desc
                 limit :limit
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }

    record ReasonCount(ListingCorrection.CorrectionKind kind, String reason, int people) {}

    List<ReasonCount> countCorrections(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery("""
                select kind, reason, count(*) as people
                  from rounds.corrections
                 where round_id = :round
                 group by kind, reason
                 order by kind, count(*) desc, reason
                """)
                .bind("round", round)
                .map((row, _) -> new ReasonCount(
                        ListingCorrection.CorrectionKind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getInt("people")))
                .list());
    }

    /// How many more, or fewer, are to be tested than when the round began: by the last correction of each person.
    int countChange(RoundId round) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                select coalesce(sum(case when c.kind = 'ADDED' and l.person_id is null then 1
                                         when c.kind = 'REMOVED' and l.person_id is not null then -1
                                         else 0 end), 0)
                  from (select distinct on (person_id) person_id, kind
                          from rounds.corrections
                         where round_id = :round
                         order by person_id, received_at desc, id desc) as c
                  left join rounds.listed l on l.round_id = :round and l.person_id = c.person_id
                """).bind("round", round).mapTo(int.class).one());
    }

    /// @param id follows from device and number, or is the client's: the same again is nothing new
    record NewNotTested(
            UUID id,
            RoundId roundId,
            PersonId personId,
            @Nullable NotTestedReason reason,
            @Nullable DeviceId deviceId,
            AccountId toldBy,
            Instant toldAt) {}

    /// @return those that were not known before
    List<NewNotTested> addNotTested(Collection<NewNotTested> told, UUID batch, Instant receivedAt) {
        if (told.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(h -> {
            var known = new HashSet<>(h.createQuery("select id from rounds.not_tested where id = any(:ids)")
                    .bind("ids", told.stream().map(NewNotTested::id).toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list());
            var fresh = told.stream().filter(each -> known.add(each.id())).toList();
            try (var rows = new Copy(
                    h,
                    "rounds.not_tested",
                    "id",
                    "batch_id",
                    "round_id",
                    "person_id",
                    "reason",
                    "device_id",
                    "told_by",
                    "told_at",
                    "received_at")) {
                for (NewNotTested each : fresh) {
                    var reason = each.reason();
                    rows.row()
                            .put(each.id())
                            .put(batch)
                            .put(each.roundId())
                            .put(each.personId())
                            .put(reason == null ? null : reason.name())
                            .put(each.deviceId())
                            .put(each.toldBy())
                            .put(each.toldAt())
                            .put(receivedAt);
                }
            }
            return fresh;
        });
    }

    record Excused(NotTestedReason reason, int people) {}

    /// By the last that was told of each person.
    List<Excused> countNotTested(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery("""
                select reason, count(*) as people
                  from (select distinct on (person_id) person_id, reason
                          from rounds.not_tested
                         where round_id = :round
                         order by person_id, told_at desc, id desc) as last
                 where reason is not null
                 group by reason
                 order by count(*) desc, reason
                """)
                .bind("round", round)
                .map((row, _) -> new Excused(NotTestedReason.valueOf(row.getString("reason")), row.getInt("people")))
                .list());
    }

    /// The last that was told of each of these people, by the id under which it was told.
    Map<PersonId, Told> lastNotTested(RoundId round, Collection<PersonId> people) {
        var last = new HashMap<PersonId, Told>();
        jdbi.useHandle(h -> h.createQuery("""
                select distinct on (person_id) person_id, reason, told_by, told_at
                  from rounds.not_tested
                 where round_id = :round and person_id = any(:people)
                 order by person_id, told_at desc, id desc
                """)
                .bind("round", round)
                .bind("people", Id.array(people))
                .mapTo(Told.class)
                .forEach(each -> last.put(each.personId(), each)));
        return last;
    }

    /// The last that was told of each person who lives in these areas, as listed when the round began.
    List<Told> listNotTestedIn(RoundId round, Collection<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                select last.person_id, last.reason, last.told_by, last.told_at
                  from (select distinct on (person_id) person_id, reason, told_by, told_at
                          from rounds.not_tested
                         where round_id = :round
                         order by person_id, told_at desc, id desc) as last
                 where last.reason is not null
                   and (exists (select from rounds.listed l
                                 where l.round_id = :round and l.person_id = last.person_id and l.area_id = any(:areas))
                        or exists (select from rounds.corrections c
                                    where c.round_id = :round and c.person_id = last.person_id
                                      and c.area_id = any(:areas)))
                 order by last.told_at desc, last.person_id
                 limit :limit
                """)
                .bind("round", round)
                .bind("areas", Id.array(areas))
                .bind("limit", limit)
                .mapTo(Told.class)
                .list());
    }

    record Told(PersonId personId, @Nullable NotTestedReason reason, AccountId toldBy, Instant toldAt) {}

    List<ListingCorrection> listCorrections(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where round_id = :round order by received_at, id")
                .bind("round", round)
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }

    List<ListingCorrection> listCorrectionsOf(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(CORRECTION + " where batch_id = :batch order by id")
                .bind("batch", batch)
                .mapTo(CorrectionRow.class)
                .map(CorrectionRow::correction)
                .list());
    }

    List<NotTested> listNotTested(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where round_id = :round order by told_at, id")
                .bind("round", round)
                .mapTo(NotTested.class)
                .list());
    }

    List<NotTested> listNotTestedOf(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where batch_id = :batch order by told_at, id")
                .bind("batch", batch)
                .mapTo(NotTested.class)
                .list());
    }
}
