package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Which tubes and boxes somebody may see: those of desks in their areas, and those that come to a laboratory of
/// theirs.
@ApplicationScoped
class TubeSight {
    private final TubeStore tubes;
    private final LaboratoryStore laboratories;
    private final Caller caller;
    private final CityClock clock;

    TubeSight(TubeStore tubes, LaboratoryStore laboratories, Caller caller, CityClock clock) {
        this.tubes = tubes;
        this.laboratories = laboratories;
        this.caller = caller;
        this.clock = clock;
    }

    /// Refuses a tube of which nobody heard, and one outside of the caller's scope.
    void require(Permission permission, String code) {
        var areas = tubes.listAreas(code);
        var tube = tubes.list(List.of(code)).get(code);
        if (areas.isEmpty() && tube == null) {
            throw new RefusedException(Refusal.notFound("specimens.no-such-tube", Map.of()));
        }
        var laboratory = tube == null ? null : tube.laboratoryId();
        caller.requireThat(areas.stream().anyMatch(area -> caller.may(permission, area))
                || laboratories(permission, clock.now()).stream()
                        .anyMatch(mine -> mine.id().equals(laboratory)));
    }

    Laboratory require(Permission permission, LaboratoryId id) {
        var laboratory = laboratories
                .find(id, clock.now())
                .orElseThrow(() -> new RefusedException(Refusal.notFound("specimens.no-such-laboratory", Map.of())));
        caller.require(permission, laboratory.organizationId(), laboratory.areaId());
        return laboratory;
    }

    /// For which the caller holds that permission.
    List<Laboratory> laboratories(Permission permission, Instant at) {
        return laboratories.list(at).stream()
                .filter(each -> caller.may(permission, each.organizationId(), each.areaId()))
                .toList();
    }

    void require(Permission permission, TubeBox box) {
        var area = box.areaId();
        caller.requireThat((area != null && caller.may(permission, area))
                || laboratories(permission, clock.now()).stream()
                        .anyMatch(mine -> mine.id().equals(box.laboratoryId())));
    }
}
