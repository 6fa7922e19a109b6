package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Copy;
import org.huhang.shared.Ids;
import org.jdbi.v3.core.Jdbi;

/// The devices of a drill, some thousand at once, and who holds them. Only a drill database has any; what they bring
/// goes through the same door as everybody's.
@ApplicationScoped
public class DrillDevices {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Grants grants;
    private final DeviceRecords records;
    private final CityClock clock;

    DrillDevices(Jdbi jdbi, Accounts accounts, Grants grants, DeviceRecords records, CityClock clock) {
        this.jdbi = jdbi;
        this.accounts = accounts;
        this.grants = grants;
        this.records = records;
        this.clock = clock;
    }

    /// Brings some of what a device wrote and did not send yet, as over the network.
    ///
    /// @param now by the wall clock
    public void bring(DeviceWriter writer, Instant now) {
        while (writer.unsent() > 0) {
            var batch = writer.take(DeviceBatch.MOST);
            records.receive(writer.id(), batch, now).orThrow();
        }
    }

    /// Whoever holds devices of an area: an account without a way to sign in.
    public record DrillHolder(AccountId id, String displayName, Role role, AreaId areaId) {}

    /// @param holder one of the holders, whose area covers the device's
    public record DrillDevice(DeviceWriter writer, AccountId holder, AreaId areaId, String name) {}

    /// Holders who stand already are left as they are; the devices are new.
    ///
    /// @param now by the wall clock
    @Transactional
    public void enrol(List<DrillHolder> holders, List<DrillDevice> devices, Instant now) {
        if (!clock.isDrill()) {
            throw new IllegalStateException("a city at work has no devices of a drill");
        }
        holders.forEach(holder -> hold(holder, now));
        jdbi.useHandle(h -> {
            var tickets = devices.stream().map(_ -> Ids.next()).toList();
            try (var rows = new Copy(
                    h,
                    "access.device_tickets",
                    "id",
                    "token_hash",
                    "area_id",
                    "issued_by",
                    "issued_at",
                    "expires_at")) {
                for (int i = 0; i < devices.size(); i++) {
                    rows.row()
                            .put(tickets.get(i))
                            .put(Token.next().hash())
                            .put(devices.get(i).areaId())
                            .put(devices.get(i).holder())
                            .put(now)
                            .put(now);
                }
            }
            try (var rows = new Copy(
                    h,
                    "access.devices",
                    "id",
                    "ticket_id",
                    "account_id",
                    "area_id",
                    "name",
                    "public_key",
                    "enrolled_at")) {
                for (int i = 0; i < devices.size(); i++) {
                    var device = devices.get(i);
                    rows.row()
                            .put(device.writer().id())
                            .put(tickets.get(i))
                            .put(device.holder())
                            .put(device.areaId())
                            .put(device.name())
                            .put(device.writer().publicKey())
                            .put(now);
                }
            }
            try (var rows =
                    new Copy(h, "access.device_heads", "device_id", "through", "through_digest", "top", "numbered")) {
                devices.forEach(device -> rows.row()
                        .put(device.writer().id())
                        .put(0)
                        .put("")
                        .put(0)
                        .put(0));
            }
        });
    }

    private void hold(DrillHolder holder, Instant now) {
        if (accounts.find(holder.id()).isEmpty()) {
            accounts.open(holder.id(), holder.displayName(), null, null, now);
            grants.add(
                    new Grant(new Grant.GrantId(Ids.next()), holder.role(), holder.areaId(), null, null),
                    holder.id(),
                    null,
                    now);
        }
    }
}
