package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.DeviceId;
import org.huhang.registry.HouseholdId;
import org.huhang.rounds.Listed;
import org.huhang.rounds.Listings;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Ids;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Says who somebody is that a desk registered without knowing them: from then on their swab is theirs. Once for each
/// registration.
@ApplicationScoped
class Identifications {
    private static final int LONGEST_REASON = 200;

    private static final String REGISTRATION = """
            select r.device_id, r.number, r.round_id, r.way, r.slip, convert_from(r.named_sealed, 'UTF8') as typed, r.area_id, r.account_id,
                   r.occurred_at,
                   array(select s.tube_code from specimens.swabs s
                          where s.device_id = r.device_id and s.registration_number = r.number
                          order by s.number) as tube_codes
              from specimens.registrations r
            """;

    private static final String UNKNOWN = REGISTRATION + """
             where r.person_id is null
               and not exists (select from specimens.identifications i
                                where i.device_id = r.device_id and i.number = r.number)
               and (not exists (select from specimens.registration_voidings v
                                 where v.device_id = r.device_id and v.registration_number = r.number)
                    or exists (select from specimens.swabs s
                                where s.device_id = r.device_id and s.registration_number = r.number
                                  and s.person_id is null))
            """;

    private final Jdbi jdbi;
    private final Listings listings;
    private final Submissions submissions;
    private final Journal journal;

    Identifications(Jdbi jdbi, Listings listings, Submissions submissions, Journal journal) {
        this.jdbi = jdbi;
        this.listings = listings;
        this.submissions = submissions;
        this.journal = journal;
    }

    record NewIdentification(UUID id, PersonId personId, String reason) {}

    /// A registration of somebody who is not known.
    ///
    /// @param tubeCodes into which their swabs went
    /// @param typed what was typed or scanned, as the device sealed it; none of a slip
    record UnknownRegistration(
            DeviceId deviceId,
            int number,
            RoundId roundId,
            Way way,
            @Nullable String slip,
            @Nullable String typed,
            @Nullable AreaId areaId,
            AccountId accountId,
            Instant occurredAt,
            List<String> tubeCodes) {}

    Optional<UnknownRegistration> find(DeviceId device, int number) {
        return jdbi.withHandle(h -> h.createQuery(UNKNOWN + " and r.device_id = :device and r.number = :number")
                .bind("device", device)
                .bind("number", number)
                .mapTo(UnknownRegistration.class)
                .findOne());
    }

    /// Known by now or not.
    Optional<UnknownRegistration> findAny(DeviceId device, int number) {
        return jdbi.withHandle(h -> h.createQuery(REGISTRATION + " where r.device_id = :device and r.number = :number")
                .bind("device", device)
                .bind("number", number)
                .mapTo(UnknownRegistration.class)
                .findOne());
    }

    /// Of desks in these areas, the earliest first.
    List<UnknownRegistration> list(@Nullable RoundId round, List<AreaId> areas, int limit) {
        return jdbi.withHandle(h -> h.createQuery(UNKNOWN + """
                 and r.area_id = any(:areas) and (cast(:round as uuid) is null or r.round_id = :round)
                 order by r.received_at, r.device_id, r.number
                 limit :limit
                """)
                .bind("areas", Id.array(areas))
                .bindByType("round", round, RoundId.class)
                .bind("limit", limit)
                .mapTo(UnknownRegistration.class)
                .list());
    }

    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("""
                select distinct area_id from specimens.registrations where person_id is null and area_id is not null
                """).mapTo(AreaId.class).list());
    }

    /// @param person as who they are now
    @Transactional
    Outcome<PersonId> identify(
            DeviceId device, int number, NewIdentification said, PersonId person, AccountId by, Instant now) {
        record Identified(DeviceId deviceId, int number, NewIdentification identification) {}
        var reason = said.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    Refusal.invalid("specimens.reason-length", "reason", Map.of("most", LONGEST_REASON)));
        }
        return submissions
                .first(said.id(), new Identified(device, number, said))
                .then(first -> {
                    if (!first) {
                        return Outcome.done(person);
                    }
                    var unknown = find(device, number);
                    if (unknown.isEmpty()) {
                        return Outcome.refused(Refusal.conflict("specimens.known-already", Map.of()));
                    }
                    var round = unknown.get().roundId();
                    var batch = Ids.next();
                    var listed = Optional.ofNullable(
                            listings.find(round, List.of(person)).get(person));
                    if (!add(unknown.get(), batch, person, listed, reason, by, now)) {
                        return Outcome.refused(Refusal.conflict("specimens.known-already", Map.of()));
                    }
                    jdbi.useHandle(h -> new DoubleRows(h, batch).find(List.of(round), List.of(person), now));
                    journal.append(new SpecimensReceived(batch));
                    return Outcome.done(person);
                });
    }

    private boolean add(
            UnknownRegistration of,
            UUID batch,
            PersonId person,
            Optional<Listed> listed,
            String reason,
            AccountId by,
            Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into specimens.identifications
                               (device_id, number, batch_id, round_id, person_id, pool_size, household_id, reason, account_id,
                                occurred_at, received_at)
                        values (:device, :number, :batch, :round, :person, :poolSize, cast(:household as uuid), :reason, :by,
                                :now, :now)
                        on conflict (device_id, number) do nothing
                        """)
                        .bind("device", of.deviceId())
                        .bind("number", of.number())
                        .bind("batch", batch)
                        .bind("round", of.roundId())
                        .bind("person", person)
                        .bind("poolSize", listed.map(Listed::poolSize).orElse(null))
                        .bind(
                                "household",
                                listed.map(Listed::householdId)
                                        .map(HouseholdId::value)
                                        .orElse(null))
                        .bind("reason", reason)
                        .bind("by", by)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
