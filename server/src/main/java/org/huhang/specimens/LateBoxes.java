package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.CityClock;
import org.huhang.shared.Timer;
import org.huhang.shared.Timers;

/// Asks for tubes that do not arrive: each box is looked at when its time is over, and what is missing then stands in a
/// list until it arrives. A tube that was closed later leaves its box its time.
@ApplicationScoped
class LateBoxes implements Timer {
    private final BoxStore boxes;
    private final CityClock clock;

    LateBoxes(BoxStore boxes, CityClock clock) {
        this.boxes = boxes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "specimens.late-boxes";
    }

    /// In the transaction that tells of the packing.
    void watch(BoxId box, Instant now, Timers timers) {
        boxes.find(box, boxes.limit(LocalDate.ofInstant(now, clock.zone())))
                .ifPresent(each -> timers.set(this, box.value(), each.dueAt() == null ? now : each.dueAt()));
    }

    @Override
    @Transactional
    public Optional<Instant> run(UUID subject, Instant now) {
        var limit = boxes.limit(LocalDate.ofInstant(now, clock.zone()));
        var found = boxes.find(new BoxId(subject), limit);
        if (found.isEmpty() || found.get().arrived() >= found.get().tubes()) {
            return Optional.empty();
        }
        var box = found.get();
        if (box.isLate(now)) {
            boxes.askFor(box.id(), box.tubes() - box.arrived(), now);
            return Optional.empty();
        }
        // none of its tubes was told to be closed yet: a desk that is offline may tell of it later
        return Optional.of(box.dueAt() == null ? now.plus(limit) : box.dueAt().plusMillis(1));
    }
}
