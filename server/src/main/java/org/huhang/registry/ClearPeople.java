package org.huhang.registry;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.AfterMigrations;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Seals what an earlier version kept of people in the clear. Each batch is one statement, so a start that is cut off
/// loses nothing and the next goes on; at the end the tables are written anew, for a dropped column stays readable in
/// the files until then.
@Singleton
class ClearPeople implements AfterMigrations {
    private static final int BATCH = 5_000;

    private final Jdbi jdbi;
    private final PersonSecrets secrets;
    private final CorrectionSecrets corrections;

    ClearPeople(Jdbi jdbi, PersonSecrets secrets, CorrectionSecrets corrections) {
        this.jdbi = jdbi;
        this.secrets = secrets;
        this.corrections = corrections;
    }

    private record ClearPerson(
            UUID id,
            long keyNumber,
            @Nullable String identityNumber,
            @Nullable String phone) {}

    private record ClearCorrection(
            CorrectionId id,
            long keyNumber,
            @Nullable String oldValue,
            @Nullable String newValue,
            String reason) {}

    @Override
    public void run() {
        boolean people = anyOf("unsealed_people");
        boolean facts = anyOf("unsealed_corrections");
        while (sealPeople() > 0) {
            // until none is left
        }
        while (sealCorrections() > 0) {
            // until none is left
        }
        if (people || facts) {
            for (String table : List.of("people", "corrections", "unsealed_people", "unsealed_corrections")) {
                jdbi.useHandle(h -> h.execute("vacuum (full, analyze) registry." + table));
            }
        }
    }

    private boolean anyOf(String table) {
        return jdbi.withHandle(h -> h.createQuery("select exists (select from registry." + table + ")")
                .mapTo(boolean.class)
                .one());
    }

    private int sealPeople() {
        var batch = jdbi.withHandle(h ->
                h.createQuery("""
                select u.person_id as id, coalesce(p.key_number, 0) as key_number, u.identity_number, u.phone
                  from registry.unsealed_people u
                  left join registry.people p on p.id = u.person_id
                 order by p.key_number
                 limit :batch
                """).bind("batch", BATCH).mapTo(ClearPerson.class).list());
        var sealed = batch.stream()
                .map(person -> secrets.seal(person.keyNumber(), person.identityNumber(), person.phone()))
                .toList();
        return batch.isEmpty()
                ? 0
                : jdbi.withHandle(h -> h.createUpdate("""
                with sealed as (
                    select *
                      from unnest(:ids, :identities, :identityIndexes, :phones, :phoneIndexes)
                        as s (id, identity_sealed, identity_index, phone_sealed, phone_index)),
                done as (
                    update registry.people p
                       set identity_sealed = s.identity_sealed, identity_index = s.identity_index,
                           phone_sealed = s.phone_sealed, phone_index = s.phone_index
                      from sealed s
                     where p.id = s.id)
                delete from registry.unsealed_people where person_id = any(:ids)
                """)
                        .bind("ids", batch.stream().map(ClearPerson::id).toArray(UUID[]::new))
                        .bind(
                                "identities",
                                sealed.stream()
                                        .map(PersonSecrets.Sealed::identitySealed)
                                        .toArray(byte[][]::new))
                        .bind(
                                "identityIndexes",
                                sealed.stream()
                                        .map(PersonSecrets.Sealed::identityIndex)
                                        .toArray(UUID[]::new))
                        .bind(
                                "phones",
                                sealed.stream()
                                        .map(PersonSecrets.Sealed::phoneSealed)
                                        .toArray(byte[][]::new))
                        .bind(
                                "phoneIndexes",
                                sealed.stream()
                                        .map(PersonSecrets.Sealed::phoneIndex)
                                        .toArray(UUID[]::new))
                        .execute());
    }

    private int sealCorrections() {
        var batch = jdbi.withHandle(h -> h.createQuery("""
                select u.correction_id as id, p.key_number, u.old_value, u.new_value, u.reason
                  from registry.unsealed_corrections u
                  join registry.corrections c on c.id = u.correction_id
                  join registry.people p on p.id = c.person_id
                 limit :batch
                """)
                .bind("batch", BATCH)
                .mapTo(ClearCorrection.class)
                .list());
        var ids = new ArrayList<UUID>();
        var sealed = new ArrayList<CorrectionSecrets.Sealed>();
        for (ClearCorrection each : batch) {
            ids.add(each.id().value());
            sealed.add(corrections.seal(each.keyNumber(), each.id(), each.oldValue(), each.newValue(), each.reason()));
        }
        return batch.isEmpty()
                ? 0
                : jdbi.withHandle(h -> h.createUpdate("""
                with sealed as (
                    select * from unnest(:ids, :old, :new, :reasons) as s (id, old_sealed, new_sealed, reason_sealed)),
                done as (
                    update registry.corrections c
                       set old_sealed = s.old_sealed, new_sealed = s.new_sealed, reason_sealed = s.reason_sealed
                      from sealed s
                     where c.id = s.id)
                delete from registry.unsealed_corrections where correction_id = any(:ids)
                """)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .bind(
                                "old",
                                sealed.stream()
                                        .map(CorrectionSecrets.Sealed::oldSealed)
                                        .toArray(byte[][]::new))
                        .bind(
                                "new",
                                sealed.stream()
                                        .map(CorrectionSecrets.Sealed::newSealed)
                                        .toArray(byte[][]::new))
                        .bind(
                                "reasons",
                                sealed.stream()
                                        .map(CorrectionSecrets.Sealed::reasonSealed)
                                        .toArray(byte[][]::new))
                        .execute());
    }
}
