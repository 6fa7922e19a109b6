package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;
import org.huhang.specimens.BoxesMoved;

/// A laboratory may have received what it reported already.
@ApplicationScoped
class BoxesArrived implements Consumer<BoxesMoved> {
    private final Rechecks rechecks;

    BoxesArrived(Rechecks rechecks) {
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
        rechecks.look(null);
    }
}
