package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;
import org.huhang.specimens.SpecimensReceived;
import org.huhang.specimens.Tubes;

/// A desk sent more of a tube that is reported already: what did not fit may fit now, a pool may have one member more,
/// and somebody who was called back may have been swabbed.
@ApplicationScoped
class LateRecords implements Consumer<SpecimensReceived> {
    private final Tubes tubes;
    private final Rechecks rechecks;
    private final Pools pools;

    LateRecords(Tubes tubes, Rechecks rechecks, Pools pools) {
        this.tubes = tubes;
        this.rechecks = rechecks;
        this.pools = pools;
    }

    @Override
    public String name() {
        return "testing.late-records";
    }

    @Override
    public Class<SpecimensReceived> event() {
        return SpecimensReceived.class;
    }

    @Override
    public void accept(SpecimensReceived event) {
        var codes = tubes.listOfBatch(event.batchId());
        if (!codes.isEmpty()) {
            rechecks.look(codes);
        }
        pools.noteRecords(event.batchId(), codes);
    }
}
