package org.huhang.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private final DeviceLists lists;
    private final DeviceDoubts doubts;
    private final DeviceReviews reviews;
    private final Scopes scopes;
    private final Instance<BundlePart> parts;
    private final HouseKeys house;
    private final ObjectMapper json;
    private final Caller caller;
    private final WallClock wall;

    DevicesResource(
            Devices devices,
            DeviceRecords records,
            DeviceLists lists,
            DeviceDoubts doubts,
            DeviceReviews reviews,
            Scopes scopes,
            Instance<BundlePart> parts,
            HouseKeys house,
            ObjectMapper json,
            Caller caller,
            WallClock wall) {
        this.devices = devices;
        this.records = records;
        this.lists = lists;
        this.doubts = doubts;
        this.reviews = reviews;
        this.scopes = scopes;
        this.parts = parts;
        this.house = house;
        this.json = json;
        this.caller = caller;
        this.wall = wall;
    }

    record NewTicket(UUID id, AreaId areaId) {}

    record DeviceRevocation(String reason) {}

    /// What a device may know for a shift: its own area, until it ends.
    ///
    /// @param lines by the name of the part
    record Bundle(
            int version,
            DeviceId deviceId,
            AreaId areaId,
            String areaName,
            Instant start,
            Instant end,
            Map<String, List<BundleLine>> lines) {}

    /// @param text a [Bundle] as JSON, letter by letter what the house signed
    /// @param signature in Base64
    @Schema(name = "ShiftBundle")
    record SignedBundle(String text, String signature) {}

    /// @param house the keys by which the device knows the house from now on
    @Schema(name = "EnrolledDevice")
    record Enrolled(
            DeviceId id, AccountId accountId, AreaId areaId, String name, Instant enrolledAt, HouseKeys.Shown house) {
        static Enrolled of(Device device, HouseKeys.Shown house) {
            return new Enrolled(
                    device.id(), device.accountId(), device.areaId(), device.name(), device.enrolledAt(), house);
        }
    }

    @POST
    @Path("/tickets")
    @Permit(Permission.DEVICES_MANAGE)
    public Devices.Ticket issueTicket(NewTicket ticket) {
        caller.require(Permission.DEVICES_MANAGE, ticket.areaId());
        return devices.issue(ticket.id(), ticket.areaId(), caller.accountId(), wall.now());
    }

    @POST
    @Open(value = "the ticket is the secret; whoever is signed in holds the device", signedIn = true)
    public Enrolled enrol(Devices.NewDevice device) {
        return Enrolled.of(devices.enrol(device, caller.accountId(), wall.now()).orThrow(), house.shown());
    }

    @GET
    @Permit(Permission.DEVICES_MANAGE)
    public List<DeviceLine> list() {
        return lists.list(scopes.within(caller.areasWith(Permission.DEVICES_MANAGE), devices.listAreas()));
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
    public List<DeviceDoubts.Doubtful> listDoubts(@RestPath DeviceId deviceId) {
        managed(deviceId);
        return doubts.list(deviceId);
    }

    @POST
    @Path("/{deviceId}/doubts/{recordId}/review")
    @Permit(Permission.DEVICES_MANAGE)
    public void review(@RestPath DeviceId deviceId, @RestPath long recordId, DeviceReviews.NewReview review) {
        managed(deviceId);
        reviews.review(deviceId, recordId, review, caller.accountId(), wall.now())
                .orThrow();
    }

    @GET
    @Path("/{deviceId}/bundle")
    @Permit(Permission.POSTS_SIGN)
    public SignedBundle bundle(@RestPath DeviceId deviceId) {
        var device = devices.known(deviceId).orThrow();
        caller.require(Permission.POSTS_SIGN, device.areaId());
        caller.requireThat(device.accountId().equals(caller.accountId()) && device.revokedAt() == null);
        var now = wall.now();
        var lines = new HashMap<String, List<BundleLine>>();
        parts.forEach(part -> lines.put(part.name(), part.lines(device.areaId(), device.accountId())));
        var name = scopes.areaNames(List.of(device.areaId())).getOrDefault(device.areaId(), "");
        return signed(new Bundle(1, deviceId, device.areaId(), name, now, now.plus(SHIFT), lines));
    }

    private SignedBundle signed(Bundle bundle) {
        try {
            var text = json.writeValueAsString(bundle);
            return new SignedBundle(text, house.sign(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bundle cannot be written", e);
        }
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
        return records.receive(deviceId, batch, wall.now()).orThrow();
    }

    @POST
    @Path("/{deviceId}/sealed-records")
    @Open("signed by the device; its holder has forgotten the PIN, and it hands over what it cannot read itself")
    public DeviceRecords.Known receiveSealed(@RestPath DeviceId deviceId, SealedBatch batch) {
        return records.receive(deviceId, batch, wall.now()).orThrow();
    }

    private Device managed(DeviceId id) {
        var device = devices.known(id).orThrow();
        caller.require(Permission.DEVICES_MANAGE, device.areaId());
        return device;
    }
}
