package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Why people who are listed were not tested, as it was told; of each person the last that was told counts.
@ApplicationScoped
class NotTestedStore {
    private static final String NOT_TESTED = """
            select person_id, reason, told_at from rounds.not_tested
            """;

    private final Jdbi jdbi;

    NotTestedStore(Jdbi jdbi) {
        this.jdbi = jdbi;
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
    List<NewNotTested> add(Collection<NewNotTested> told, UUID batch, Instant receivedAt) {
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
    List<Excused> count(RoundId round) {
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
    Map<PersonId, Told> lastOf(RoundId round, Collection<PersonId> people) {
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
    List<Told> listIn(RoundId round, Collection<AreaId> areas, int limit) {
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

    List<NotTested> list(RoundId round) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where round_id = :round order by told_at, id")
                .bind("round", round)
                .mapTo(NotTested.class)
                .list());
    }

    List<NotTested> listOfBatch(UUID batch) {
        return jdbi.withHandle(h -> h.createQuery(NOT_TESTED + " where batch_id = :batch order by told_at, id")
                .bind("batch", batch)
                .mapTo(NotTested.class)
                .list());
    }
}
