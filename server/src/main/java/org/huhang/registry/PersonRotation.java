package org.huhang.registry;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huhang.shared.Chore;
import org.huhang.shared.KeyRing;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Moves everybody to new keys while the city works: after [#begin] new rows are sealed by the new epoch, old ones are
/// read by theirs and sealed anew in batches. The old keys are destroyed only when nothing of theirs was left in two
/// looks [#SETTLED] apart, so that no transaction that began under them is cut off. A stop at any point costs a look
/// from the beginning, which passes over what is done.
///
/// With the old keys go the backups made under them: begin when those need not be kept any longer.
@Singleton
class PersonRotation implements Chore {
    static final Duration SETTLED = Duration.ofHours(1);
    private static final int BATCH = 2_000;
    private static final Logger LOG = Logger.getLogger(PersonRotation.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final KeyRing ring;
    private final PersonSecrets secrets;
    private final CorrectionSecrets corrections;
    private @Nullable Instant doneSince;

    PersonRotation(Jdbi jdbi, PersonSecrets secrets, CorrectionSecrets corrections) {
        this.jdbi = jdbi;
        this.ring = secrets.ring();
        this.secrets = secrets;
        this.corrections = corrections;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record OldPerson(
            UUID id, long keyNumber, byte @Nullable [] identitySealed, byte @Nullable [] phoneSealed) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record OldCorrection(
            CorrectionId id,
            long keyNumber,
            byte @Nullable [] oldSealed,
            byte @Nullable [] newSealed,
            byte[] reasonSealed) {}

    /// @return the number of the new epoch
    synchronized int begin() {
        doneSince = null;
        return ring.rotate();
    }

    /// Now, beside whoever asks: the next round of chores may be a quarter of an hour away, and goes on where this
    /// stops.
    void runSoon(Instant now) {
        Thread.ofVirtual().name("key-rotation").start(() -> {
            try {
                run(now);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "ALARM: rows could not be sealed by the new keys; the next round tries again");
            }
        });
    }

    int epoch() {
        return ring.epoch();
    }

    /// How many rows earlier keys still seal.
    long countLeft() {
        return ring.earlierEpochs().isEmpty()
                ? 0
                : jdbi.withHandle(h -> h.createQuery("""
                select (select count(*) from registry.people
                         where get_byte(identity_sealed, 0) <> :epoch or get_byte(phone_sealed, 0) <> :epoch)
                     + (select count(*) from registry.corrections where get_byte(reason_sealed, 0) <> :epoch)
                """)
                        .bind("epoch", ring.epoch())
                        .mapTo(long.class)
                        .one());
    }

    @Override
    public synchronized void run(Instant now) {
        if (ring.earlierEpochs().isEmpty()) {
            return;
        }
        if (sealAnew() > 0) {
            doneSince = null;
        } else if (doneSince == null) {
            doneSince = now;
        } else if (!now.isBefore(doneSince.plus(SETTLED))) {
            ring.earlierEpochs().forEach(ring::retire);
            doneSince = null;
        }
    }

    /// @return how many rows there were
    private int sealAnew() {
        int rows = 0;
        for (long after = -1; after < Long.MAX_VALUE; ) {
            long from = after;
            var batch = jdbi.inTransaction(h -> sealPeople(h, from));
            rows += batch.size();
            after = batch.size() < BATCH ? Long.MAX_VALUE : batch.getLast().keyNumber();
        }
        for (UUID after = FIRST; after != null; ) {
            var from = after;
            var batch = jdbi.inTransaction(h -> sealCorrections(h, from));
            rows += batch.size();
            after = batch.size() < BATCH ? null : batch.getLast().id().value();
        }
        return rows;
    }

    /// Nothing of the id changes, so a row that names a person may be written meanwhile: a full lock would wait for
    /// it, and it, naming two people in another order, for the lock.
    private List<OldPerson> sealPeople(Handle h, long after) {
        var batch = h.createQuery("""
                select id, key_number, identity_sealed, phone_sealed
                  from registry.people
                 where key_number > :after
                   and (get_byte(identity_sealed, 0) <> :epoch or get_byte(phone_sealed, 0) <> :epoch)
                 order by key_number
                 limit :batch
                   for no key update
                """)
                .bind("after", after)
                .bind("epoch", ring.epoch())
                .bind("batch", BATCH)
                .mapTo(OldPerson.class)
                .list();
        var sealed = batch.stream()
                .map(old -> secrets.seal(
                        old.keyNumber(),
                        secrets.identityNumber(old.keyNumber(), old.identitySealed()),
                        secrets.phone(old.keyNumber(), old.phoneSealed())))
                .toList();
        h.createUpdate("""
                update registry.people p
                   set identity_sealed = s.identity_sealed, identity_index = s.identity_index,
                       phone_sealed = s.phone_sealed, phone_index = s.phone_index
                  from unnest(:ids, :identities, :identityIndexes, :phones, :phoneIndexes)
                    as s (id, identity_sealed, identity_index, phone_sealed, phone_index)
                 where p.id = s.id
                """)
                .bind("ids", batch.stream().map(OldPerson::id).toArray(UUID[]::new))
                .bind(
                        "identities",
                        sealed.stream()
                                .map(PersonSecrets.Sealed::identitySealed)
                                .toArray(byte[][]::new))
                .bind(
                        "identityIndexes",
                        sealed.stream().map(PersonSecrets.Sealed::identityIndex).toArray(UUID[]::new))
                .bind(
                        "phones",
                        sealed.stream().map(PersonSecrets.Sealed::phoneSealed).toArray(byte[][]::new))
                .bind(
                        "phoneIndexes",
                        sealed.stream().map(PersonSecrets.Sealed::phoneIndex).toArray(UUID[]::new))
                .execute();
        return batch;
    }

    private List<OldCorrection> sealCorrections(Handle h, UUID after) {
        var batch = h.createQuery("""
                select c.id, p.key_number, c.old_sealed, c.new_sealed, c.reason_sealed
                  from registry.corrections c
                  join registry.people p on p.id = c.person_id
                 where c.id > :after and get_byte(c.reason_sealed, 0) <> :epoch
                 order by c.id
                 limit :batch
                """)
                .bind("after", after)
                .bind("epoch", ring.epoch())
                .bind("batch", BATCH)
                .mapTo(OldCorrection.class)
                .list();
        var update = h.prepareBatch("""
                update registry.corrections
                   set old_sealed = :oldSealed, new_sealed = :newSealed, reason_sealed = :reasonSealed
                 where id = :id
                """);
        for (OldCorrection old : batch) {
            var sealed = sealAnew(old);
            update.bind("id", old.id())
                    .bind("oldSealed", sealed.oldSealed())
                    .bind("newSealed", sealed.newSealed())
                    .bind("reasonSealed", sealed.reasonSealed())
                    .add();
        }
        if (!batch.isEmpty()) {
            update.execute();
        }
        return batch;
    }

    /// Nothing of a person erased since: no new key may seal it.
    private CorrectionSecrets.Sealed sealAnew(OldCorrection old) {
        long key = old.keyNumber();
        return corrections.seal(
                key,
                old.id(),
                corrections.open(key, old.id(), "old", old.oldSealed()),
                corrections.open(key, old.id(), "new", old.newSealed()),
                corrections.open(key, old.id(), "reason", old.reasonSealed()));
    }
}
