package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.access.ApprovalsDecided;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Takes note of the second person's decisions on new keys.
@ApplicationScoped
class KeyRotationDecisions implements Consumer<ApprovalsDecided> {
    private final KeyRotations rotations;
    private final CityClock clock;

    KeyRotationDecisions(KeyRotations rotations, CityClock clock) {
        this.rotations = rotations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.key-rotation-decisions";
    }

    @Override
    public Class<ApprovalsDecided> event() {
        return ApprovalsDecided.class;
    }

    @Override
    public void accept(ApprovalsDecided event) {
        if (event.kind().equals(KeyRotations.APPROVAL_KIND) && event.approved()) {
            rotations.begin(new KeyRotationId(event.subjectId()), clock.now());
        }
    }
}
