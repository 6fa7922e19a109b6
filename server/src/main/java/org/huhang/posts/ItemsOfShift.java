package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.shared.AreaId;
import org.huhang.shared.Wording;

/// What can be counted and used at a post.
@ApplicationScoped
class ItemsOfShift implements BundlePart {
    private final EquipmentStore store;

    ItemsOfShift(EquipmentStore store) {
        this.store = store;
    }

    private record More(Wording name, Wording unit) {}

    @Override
    public String name() {
        return "items";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        return store.listItems().stream()
                .map(item -> new BundleLine(item.code(), item.name().zh(), new More(item.name(), item.unit())))
                .toList();
    }
}
