package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.AreaId;
import org.huhang.shared.Id;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jdbi.v3.core.Jdbi;

/// Enrols devices by a one-time ticket, which is shown as a QR code, and takes them back.
@ApplicationScoped
class Devices {
    /// Somebody stands beside the screen with the device in hand.
    private static final Duration TICKET_VALIDITY = Duration.ofMinutes(30);

    private static final int MOST_LISTED = 1_000;
    private static final int LONGEST_NAME = 60;

    private final Jdbi jdbi;
    private final Submissions submissions;

    Devices(Jdbi jdbi, Submissions submissions) {
        this.jdbi = jdbi;
        this.submissions = submissions;
    }

    /// @param token goes into the fragment of the link in the QR code, which browsers never send
    @Schema(name = "DeviceTicket")
    record Ticket(UUID id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Ticket[" + id + "]";
        }
    }

    /// @param id the client's, and the id of the device
    /// @param publicKey SubjectPublicKeyInfo in Base64
    record NewDevice(DeviceId id, String token, String name, String publicKey) {
        @Override
        public String toString() {
            return "NewDevice[" + id + "]";
        }
    }

    /// Asked again with the same id, it makes the first token void: the house does not know the old one.
    @Transactional
    Ticket issue(UUID id, AreaId area, AccountId by, Instant now) {
        var token = Token.next();
        var expires = now.plus(TICKET_VALIDITY);
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.device_tickets (id, token_hash, area_id, issued_by, issued_at, expires_at)
                values (:id, :hash, :area, :by, :now, :expires)
                on conflict (id) do update set token_hash = excluded.token_hash
                     where device_tickets.issued_by = excluded.issued_by
                       and device_tickets.area_id = excluded.area_id
                """)
                .bind("id", id)
                .bind("hash", token.hash())
                .bind("area", area)
                .bind("by", by)
                .bind("now", now)
                .bind("expires", expires)
                .execute());
        return new Ticket(id, token.value(), expires);
    }

    /// Whoever is signed in on the device holds it from now on.
    @Transactional
    Outcome<Device> enrol(NewDevice device, AccountId by, Instant now) {
        record Found(UUID id, AreaId areaId, Instant expiresAt) {}
        var ticket = jdbi.withHandle(h -> h.createQuery("""
                select id, area_id, expires_at from access.device_tickets where token_hash = :hash for update
                """)
                .bind("hash", new Token(device.token()).hash())
                .mapTo(Found.class)
                .findOne());
        if (ticket.isEmpty()) {
            return Outcome.refused(Refusal.notFound("access.ticket-unknown", Map.of()));
        }
        var found = ticket.get();
        if (isUsed(found.id())) {
            return find(device.id())
                    .filter(known -> known.accountId().equals(by))
                    .<Outcome<Device>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Refusal.conflict("access.ticket-used", Map.of())));
        }
        if (!now.isBefore(found.expiresAt())) {
            return Outcome.refused(Refusal.conflict("access.ticket-expired", Map.of()));
        }
        var key = DeviceSignature.decoded(device.publicKey());
        if (DeviceSignature.key(key).isEmpty()) {
            return Outcome.refused(Refusal.invalid("access.device-key-unreadable", "publicKey", Map.of()));
        }
        var name = device.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refusal.invalid("access.device-name-length", "name", Map.of("most", LONGEST_NAME)));
        }
        return submissions
                .first(device.id().value(), new EnrolmentOf(found.id(), name, device.publicKey(), by))
                .map(first -> {
                    if (first) {
                        add(device.id(), found.id(), by, found.areaId(), name, key, now);
                    }
                    return find(device.id()).orElseThrow();
                });
    }

    private record EnrolmentOf(UUID ticket, String name, String publicKey, AccountId by) {}

    private boolean isUsed(UUID ticket) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from access.devices where ticket_id = :ticket)")
                        .bind("ticket", ticket)
                        .mapTo(boolean.class)
                        .one());
    }

    private void add(DeviceId id, UUID ticket, AccountId by, AreaId area, String name, byte[] key, Instant now) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                    insert into access.devices (id, ticket_id, account_id, area_id, name, public_key, enrolled_at)
                    values (:id, :ticket, :by, :area, :name, :key, :now)
                    """)
                    .bind("id", id)
                    .bind("ticket", ticket)
                    .bind("by", by)
                    .bind("area", area)
                    .bind("name", name)
                    .bind("key", key)
                    .bind("now", now)
                    .execute();
            h.createUpdate("""
                    insert into access.device_heads (device_id, through, through_digest, top) values (:id, 0, '', 0)
                    """).bind("id", id).execute();
        });
    }

    /// Revoking twice is revoking once.
    @Transactional
    void revoke(DeviceId id, AccountId by, String reason, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                insert into access.device_revocations (device_id, revoked_by, reason, revoked_at)
                values (:id, :by, :reason, :now)
                on conflict (device_id) do nothing
                """)
                .bind("id", id)
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .execute());
    }

    boolean isRevoked(DeviceId id) {
        return jdbi.withHandle(
                h -> h.createQuery("select exists (select from access.device_revocations where device_id = :id)")
                        .bind("id", id)
                        .mapTo(boolean.class)
                        .one());
    }

    Outcome<Device> known(DeviceId id) {
        return find(id).<Outcome<Device>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound("access.device-unknown", Map.of())));
    }

    Optional<Device> find(DeviceId id) {
        return devices("d.id = any(:ids)", List.of(id)).stream().findFirst();
    }

    /// Those in which there are any.
    List<AreaId> listAreas() {
        return jdbi.withHandle(h -> h.createQuery("select distinct area_id from access.devices")
                .mapTo(AreaId.class)
                .list());
    }

    private List<Device> devices(String where, Collection<? extends Id> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select d.id, d.account_id, d.area_id, d.name, d.enrolled_at, r.revoked_at
                  from access.devices d
                  left join access.device_revocations r on r.device_id = d.id
                 where %s
                 order by d.enrolled_at desc, d.id
                 limit :most
                """.formatted(where))
                .bind("ids", Id.array(ids))
                .bind("most", MOST_LISTED)
                .mapTo(Device.class)
                .list());
    }

    /// Each by its id, those that are not enrolled left out.
    Map<DeviceId, KeyedDevice> listWithKeys(Collection<DeviceId> ids) {
        return jdbi
                .withHandle(h -> h.createQuery("""
                select d.id, d.account_id, d.area_id, d.name, d.enrolled_at, r.revoked_at, d.public_key
                  from access.devices d
                  left join access.device_revocations r on r.device_id = d.id
                 where d.id = any(:ids)
                """)
                        .bind("ids", Id.array(ids))
                        .map((row, context) -> new KeyedDevice(
                                new Device(
                                        new DeviceId(row.getObject(1, UUID.class)),
                                        new AccountId(row.getObject(2, UUID.class)),
                                        new AreaId(row.getObject(3, UUID.class)),
                                        row.getString(4),
                                        instant(row, 5),
                                        row.getObject(6) == null ? null : instant(row, 6)),
                                key(row.getBytes(7))))
                        .list())
                .stream()
                .collect(Collectors.toMap(each -> each.device().id(), each -> each));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PublicKey key(byte[] kept) {
        return DeviceSignature.key(kept).orElseThrow(() -> new IllegalStateException("a device's key is broken"));
    }
}
