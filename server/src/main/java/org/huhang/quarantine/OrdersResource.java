package org.huhang.quarantine;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.sites.Room;
import org.huhang.sites.SiteId;
import org.huhang.sites.Sites;
import org.huhang.tracing.ContactClass;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Orders of quarantine of the caller's areas: drafts to approve, and what became of each.
@Path("/api/quarantine/orders")
@RunOnVirtualThread
class OrdersResource {
    private static final int MOST = 200;

    private final OrderStore store;
    private final OrderLines lines;
    private final OrderDecisions decisions;
    private final Sites sites;
    private final Scopes scopes;
    private final Caller caller;
    private final CityClock clock;

    OrdersResource(
            OrderStore store,
            OrderLines lines,
            OrderDecisions decisions,
            Sites sites,
            Scopes scopes,
            Caller caller,
            CityClock clock) {
        this.store = store;
        this.lines = lines;
        this.decisions = decisions;
        this.sites = sites;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param byState how many there are of each in the caller's areas, whatever else is asked for
    /// @param waiting how many await a named person's word
    record OrderCounts(Instant at, Map<OrderState, Integer> byState, int waiting, int overdue, boolean mayDecide) {}

    /// @param all how many there are
    record OrderList(Instant at, int all, List<OrderLine> orders) {}

    /// Nobody is named.
    @GET
    @Path("counts")
    @Permit(Permission.QUARANTINE_READ)
    public OrderCounts counts() {
        var now = clock.now();
        var mine = mine(Permission.QUARANTINE_READ);
        var byState = new EnumMap<OrderState, Integer>(OrderState.class);
        mine.forEach(each -> byState.merge(each.state(), 1, Integer::sum));
        return new OrderCounts(
                now,
                byState,
                (int) mine.stream().filter(QuarantineOrder::awaitsDecision).count(),
                (int) mine.stream().filter(each -> each.isOverdue(now)).count(),
                caller.holds(Permission.QUARANTINE_DECIDE));
    }

    /// Those that are not over: the overdue first, then by the day on which the stay ends.
    @GET
    @Permit(value = Permission.QUARANTINE_READ, purpose = true)
    public OrderList list(
            @QueryParam("state") @Nullable OrderState state,
            @QueryParam("contactClass") @Nullable ContactClass contactClass,
            @QueryParam("place") @Nullable OrderPlace place,
            @QueryParam("caseId") @Nullable CaseId caseId,
            @QueryParam("areaId") @Nullable AreaId areaId,
            @QueryParam("siteId") @Nullable SiteId siteId,
            @QueryParam("waiting") @DefaultValue("false") boolean waiting,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        var now = clock.now();
        var filter = filter(state, contactClass, place, caseId, areaId, siteId, waiting);
        var found =
                mine(Permission.QUARANTINE_READ).stream().filter(filter::takes).toList();
        return new OrderList(
                now,
                found.size(),
                lines.lines(
                        found.stream()
                                .sorted(Comparator.comparing((QuarantineOrder each) -> !each.isOverdue(now))
                                        .thenComparing(each -> each.holds().stayUntil())
                                        .thenComparing(each -> each.id().value()))
                                .skip(Math.max(0, offset))
                                .limit(MOST)
                                .toList(),
                        now,
                        caller));
    }

    /// @param orders that await a word, as they are now
    record WaitingOrders(List<OrderDecisions.Seen> orders) {}

    /// Who awaits a word, by number alone: for approving a whole list that was looked through.
    @GET
    @Path("waiting")
    @Permit(Permission.QUARANTINE_DECIDE)
    public WaitingOrders waiting(
            @QueryParam("contactClass") @Nullable ContactClass contactClass,
            @QueryParam("place") @Nullable OrderPlace place,
            @QueryParam("caseId") @Nullable CaseId caseId,
            @QueryParam("areaId") @Nullable AreaId areaId) {
        var filter = filter(null, contactClass, place, caseId, areaId, null, true);
        return new WaitingOrders(mine(Permission.QUARANTINE_DECIDE).stream()
                .filter(filter::takes)
                .limit(OrderDecisions.MOST)
                .map(each -> new OrderDecisions.Seen(each.id(), each.latest().version()))
                .toList());
    }

    @POST
    @Path("approvals")
    @Permit(Permission.QUARANTINE_DECIDE)
    public OrderDecisions.DecidedOrders approve(OrderDecisions.NewApproval wanted) {
        require(Permission.QUARANTINE_DECIDE, wanted.orders());
        return decisions.approve(wanted, caller.accountId(), clock.now()).orThrow();
    }

    @POST
    @Path("revocations")
    @Permit(Permission.QUARANTINE_DECIDE)
    public OrderDecisions.DecidedOrders revoke(OrderDecisions.NewRevocation wanted) {
        require(Permission.QUARANTINE_DECIDE, wanted.orders());
        return decisions.revoke(wanted, caller.accountId(), clock.now()).orThrow();
    }

    /// @param versions the latest first
    record OrderPage(Instant at, OrderLine line, List<OrderVersion> versions, boolean mayDecide) {}

    @GET
    @Path("{orderId}")
    @Permit(value = Permission.QUARANTINE_READ, purpose = true)
    public OrderPage get(@RestPath OrderId orderId) {
        return page(require(Permission.QUARANTINE_READ, orderId));
    }

    @POST
    @Path("{orderId}/places")
    @Permit(value = Permission.QUARANTINE_DECIDE, purpose = true)
    public OrderPage place(@RestPath OrderId orderId, OrderDecisions.NewPlaceOfOrder wanted) {
        require(Permission.QUARANTINE_DECIDE, orderId);
        decisions.place(orderId, wanted, caller.accountId(), clock.now()).orThrow();
        return page(store.list(List.of(orderId)).getFirst());
    }

    private OrderPage page(QuarantineOrder order) {
        var now = clock.now();
        return new OrderPage(
                now,
                lines.lines(List.of(order), now, caller).getFirst(),
                store.listVersions(order.id()),
                caller.may(Permission.QUARANTINE_DECIDE, order.holds().areaId()));
    }

    private OrderFilter filter(
            @Nullable OrderState state,
            @Nullable ContactClass contactClass,
            @Nullable OrderPlace place,
            @Nullable CaseId caseId,
            @Nullable AreaId areaId,
            @Nullable SiteId siteId,
            boolean waiting) {
        return new OrderFilter(
                state,
                contactClass,
                place,
                caseId,
                areaId == null ? null : scopes.within(List.of(areaId), areas()),
                siteId == null
                        ? null
                        : sites.listRooms(List.of(siteId)).stream()
                                .map(Room::id)
                                .collect(Collectors.toSet()),
                waiting);
    }

    private Set<AreaId> areas() {
        return store.listOpen().stream().map(each -> each.holds().areaId()).collect(Collectors.toSet());
    }

    private List<QuarantineOrder> mine(Permission permission) {
        var open = store.listOpen();
        var mine = scopes.within(
                caller.areasWith(permission),
                open.stream().map(each -> each.holds().areaId()).collect(Collectors.toSet()));
        return open.stream()
                .filter(each -> mine.contains(each.holds().areaId()))
                .toList();
    }

    private QuarantineOrder require(Permission permission, OrderId id) {
        var order = store.list(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("quarantine.no-such-order", Map.of())));
        caller.require(permission, order.holds().areaId());
        return order;
    }

    private void require(Permission permission, List<OrderDecisions.Seen> seen) {
        var areas = store.list(seen.stream().map(OrderDecisions.Seen::orderId).toList()).stream()
                .map(each -> each.holds().areaId())
                .collect(Collectors.toSet());
        caller.requireThat(scopes.within(caller.areasWith(permission), areas).containsAll(areas));
    }
}
