package org.huhang.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.BundlePart;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;

/// The places at which somebody of that area can stand.
@ApplicationScoped
class PostsOfShift implements BundlePart {
    private static final int MOST = 200;

    private final Places places;

    PostsOfShift(Places places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        return places.listByArea(area, MOST).stream()
                .map(place -> new BundleLine(place.id().value().toString(), place.name()))
                .toList();
    }
}
