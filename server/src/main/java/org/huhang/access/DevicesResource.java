package org.huhang.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.BundlePart.BundleLine;
import org.huhang.shared.AreaId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;

/// Devices that work without a network. Their clocks, tickets and authority go by the wall's time.
@Path("/api/devices")
@RunOnVirtualThread
class DevicesResource {
    /// The longest shift; the bundle ends with it.
    private static final Duration SHIFT = Duration.ofHours(12);

    private final Devices devices;
    private final DeviceRecords records;
    private final Scopes scopes;
    private final Instance<BundlePart> parts;
    private final Caller caller;
    private final WallClock wall;

    DevicesResource(
            Devices devices,
            DeviceRecords records,
            Scopes scopes,
            Instance<BundlePart> parts,
            Caller caller,
            WallClock wall) {
        this.devices = devices;
        this.records = records;
        this.scopes = scopes;
        this.parts = parts;
        this.caller = caller;
        this.wall = wall;
    }

    record NewTicket(UUID id, AreaId areaId) {}

    record DeviceRevocation(String reason) {}

    /// What a device may know for a shift: its own area, until it ends.
    ///
    /// @param lines by the name of the part
    @Schema(name = "ShiftBundle")
    record Bundle(
            int version,
            DeviceId deviceId,
            AreaId areaId,
            String areaName,
            Instant start,
            Instant end,
            Map<String, List<BundleLine>> lines) {}

    @POST
    @Path("/tickets")
    @Permit(Permission.DEVICES_MANAGE)
    public Devices.Ticket issueTicket(NewTicket ticket) {
        caller.require(Permission.DEVICES_MANAGE, ticket.areaId());
        return devices.issue(ticket.id(), ticket.areaId(), caller.accountId(), wall.now());
    }

    @POST
    @Open(value = "the ticket is the secret; whoever is signed in holds the device", signedIn = true)
    public Device enrol(Devices.NewDevice device) {
        return devices.enrol(device, caller.accountId(), wall.now()).orThrow();
    }

    @GET
    @Permit(Permission.DEVICES_MANAGE)
    public List<Device> list() {
        return devices.listByArea(scopes.within(caller.areasWith(Permission.DEVICES_MANAGE), devices.listAreas()));
    }

    @POST
    @Path("/{deviceId}/revocations")
    @Permit(Permission.DEVICES_MANAGE)
    public Device revoke(@RestPath DeviceId deviceId, DeviceRevocation revocation) {
        managed(deviceId);
        if (revocation.reason().isBlank()) {
            throw new RefusedException(Refusal.invalid("access.reason-required", "reason", Map.of()));
        }
        devices.revoke(deviceId, caller.accountId(), revocation.reason().strip(), wall.now());
        return managed(deviceId);
    }

    /// What is doubtful in what the device sent, for review.
    @GET
    @Path("/{deviceId}/doubts")
    @Permit(Permission.DEVICES_MANAGE)
    public List<DeviceRecords.Doubtful> listDoubts(@RestPath DeviceId deviceId) {
        managed(deviceId);
        return records.listDoubtful(deviceId);
    }

    @GET
    @Path("/{deviceId}/bundle")
    @Permit(Permission.POSTS_SIGN)
    public Bundle bundle(@RestPath DeviceId deviceId) {
        var device = devices.known(deviceId).orThrow();
        caller.require(Permission.POSTS_SIGN, device.areaId());
        caller.requireThat(device.accountId().equals(caller.accountId()) && device.revokedAt() == null);
        var now = wall.now();
        var lines = new HashMap<String, List<BundleLine>>();
        parts.forEach(part -> lines.put(part.name(), part.lines(device.areaId())));
        var name = scopes.areaNames(List.of(device.areaId())).getOrDefault(device.areaId(), "");
        return new Bundle(1, deviceId, device.areaId(), name, now, now.plus(SHIFT), lines);
    }

    @GET
    @Path("/{deviceId}/known")
    @Open("a count and a digest, for who knows the device's id; a session may have ended long before the shift")
    public DeviceRecords.Known known(@RestPath DeviceId deviceId) {
        return records.known(deviceId, wall.now()).orThrow();
    }

    @POST
    @Path("/{deviceId}/records")
    @Open("signed by the device; a session may have ended long before the shift")
    public DeviceRecords.Known receive(@RestPath DeviceId deviceId, DeviceBatch batch) {
        var now = wall.now();
        return records.keep(deviceId, records.judge(deviceId, batch, now).orThrow(), now);
    }

    private Device managed(DeviceId id) {
        var device = devices.known(id).orThrow();
        caller.require(Permission.DEVICES_MANAGE, device.areaId());
        return device;
    }
}
