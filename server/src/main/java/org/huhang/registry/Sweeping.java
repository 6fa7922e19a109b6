package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.CityClock;
import org.huhang.shared.Consumer;

/// Does one step of a sweep for each piece of news that one is due.
@ApplicationScoped
class Sweeping implements Consumer<SweepAdvanced> {
    private final Sweeps sweeps;
    private final CityClock clock;

    Sweeping(Sweeps sweeps, CityClock clock) {
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registry.sweeping";
    }

    @Override
    public Class<SweepAdvanced> event() {
        return SweepAdvanced.class;
    }

    @Override
    public void accept(SweepAdvanced event) {
        sweeps.advance(event.sweepId(), clock.now());
    }
}
