package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// At whose door a courier may hand boxes over, so that they can say at which it was, without a network too.
@ApplicationScoped
class LaboratoriesOfDevice implements BundlePart {
    private final Laboratories laboratories;
    private final Caller caller;
    private final CityClock clock;

    LaboratoriesOfDevice(Laboratories laboratories, Caller caller, CityClock clock) {
        this.laboratories = laboratories;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "laboratories";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        return caller.may(Permission.SPECIMENS_CARRY, area)
                ? laboratories.list(clock.now()).stream()
                        .map(each -> new BundleLine(
                                each.id().value().toString(), each.name().zh()))
                        .toList()
                : List.of();
    }
}
