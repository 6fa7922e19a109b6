package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// The keys under which numbers and phones lie, and their change.
@Path("/api/key-rotations")
@RunOnVirtualThread
class KeyRotationsResource {
    private final KeyRotations rotations;
    private final PersonRotation rotation;
    private final AreaStore areas;
    private final Caller caller;
    private final CityClock clock;

    KeyRotationsResource(
            KeyRotations rotations, PersonRotation rotation, AreaStore areas, Caller caller, CityClock clock) {
        this.rotations = rotations;
        this.rotation = rotation;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param epoch the number of the keys that seal now
    /// @param rowsLeft how many people and corrections earlier keys still seal
    record Keys(int epoch, long rowsLeft, List<KeyRotation> rotations) {}

    @GET
    @Permit(Permission.KEYS_ROTATE)
    public Keys list() {
        requireWholeCity();
        return keys();
    }

    /// Nothing changes before a second person agrees.
    @POST
    @Permit(Permission.KEYS_ROTATE)
    public Keys request(KeyRotations.NewRotation wanted) {
        var city = requireWholeCity();
        rotations.request(wanted, city, caller.accountId(), clock.now()).orThrow();
        return keys();
    }

    private Keys keys() {
        return new Keys(rotation.epoch(), rotation.countLeft(), rotations.list());
    }

    private AreaId requireWholeCity() {
        var cities = areas.listCities(clock.today()).stream().map(Area::id).toList();
        cities.forEach(city -> caller.require(Permission.KEYS_ROTATE, city));
        caller.requireThat(!cities.isEmpty());
        return cities.getFirst();
    }
}
