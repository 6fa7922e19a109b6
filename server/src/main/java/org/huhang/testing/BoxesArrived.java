package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;
import org.huhang.specimens.BoxesMoved;
import org.huhang.specimens.Tubes;

/// A laboratory may have received what it reported already.
@ApplicationScoped
class BoxesArrived implements Consumer<BoxesMoved> {
    private final Tubes tubes;
    private final Rechecks rechecks;

    BoxesArrived(Tubes tubes, Rechecks rechecks) {
        this.tubes = tubes;
        this.rechecks = rechecks;
    }

    @Override
    public String name() {
        return "testing.boxes-arrived";
    }

    @Override
    public Class<BoxesMoved> event() {
        return BoxesMoved.class;
    }

    @Override
    public void accept(BoxesMoved event) {
        rechecks.look(tubes.listInBoxes(event.boxIds()));
    }
}
