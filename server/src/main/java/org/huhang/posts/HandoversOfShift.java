package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.huhang.access.AccountId;
import org.huhang.access.Accounts;
import org.huhang.access.BundlePart;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;

/// What was last handed over at the posts of the holder's own shifts.
@ApplicationScoped
class HandoversOfShift implements BundlePart {
    private static final Duration SINCE = Duration.ofDays(2);
    private static final int MOST = 10;

    private final OwnSeats own;
    private final HandoverStore store;
    private final Accounts accounts;
    private final CityClock clock;

    HandoversOfShift(OwnSeats own, HandoverStore store, Accounts accounts, CityClock clock) {
        this.own = own;
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public List<BundleLine> lines(AreaId area, AccountId holder) {
        var now = clock.now();
        var posts = own.find(area, holder, now).posts().keySet();
        return HandoverLine.of(store.list(posts, now.minus(SINCE), MOST), accounts).stream()
                .map(each -> new BundleLine(each.id().value().toString(), each.text(), each))
                .toList();
    }
}
