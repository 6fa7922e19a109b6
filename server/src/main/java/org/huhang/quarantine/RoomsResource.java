package org.huhang.quarantine;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.planning.rooms.NoRoom;
import org.huhang.planning.rooms.Remedy;
import org.huhang.planning.rooms.RoomBar;
import org.huhang.planning.rooms.RoomPlan;
import org.huhang.planning.rooms.RoomReasons;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.sites.QuarantineSite;
import org.huhang.sites.Room;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Rooms for those who are ordered to a site: searched for all, chosen by hand for one, and explained.
@Path("/api/quarantine/rooms")
@RunOnVirtualThread
class RoomsResource {
    private final RoomSearches searches;
    private final SearchStore store;
    private final OrderStore orders;
    private final RoomQuestions questions;
    private final Stays stays;
    private final Caller caller;
    private final CityClock clock;

    RoomsResource(
            RoomSearches searches,
            SearchStore store,
            OrderStore orders,
            RoomQuestions questions,
            Stays stays,
            Caller caller,
            CityClock clock) {
        this.searches = searches;
        this.store = store;
        this.orders = orders;
        this.questions = questions;
        this.stays = stays;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param latest nothing before the first
    record SearchPage(Instant at, SearchStore.@Nullable RoomSearch latest) {}

    /// How the latest search for rooms goes; it names nobody.
    @GET
    @Path("searches/latest")
    @Permit(Permission.QUARANTINE_READ)
    public SearchPage latest() {
        return new SearchPage(clock.now(), store.findLatest().orElse(null));
    }

    /// Searches for all of the city who wait.
    @POST
    @Path("searches")
    @Permit(Permission.QUARANTINE_PLACE)
    public SearchPage search(RoomSearches.NewSearch wanted) {
        searches.begin(wanted, caller.accountId(), clock.now()).orThrow();
        return latest();
    }

    /// What would give the person a room.
    record RoomRemedy(
            Remedy.Kind kind,
            @Nullable QuarantineSite site,
            @Nullable String room,
            int inMinutes,
            int rooms,
            int amount) {}

    /// @param room in which the person lives or is to live; nothing where there is none
    /// @param bars which rules keep the person out of how many of the other rooms
    /// @param able how many other rooms would do as all others lie
    /// @param remedies where there is no room, the cheapest first
    /// @param childAlone a child with nobody to share a room: at home with a family member (F9)
    record RoomWhyPage(
            @Nullable Room room,
            @Nullable Integer metres,
            List<RoomBar> bars,
            int able,
            List<RoomRemedy> remedies,
            boolean childAlone) {}

    /// Why this room and no other, or why none, as all others lie now.
    @GET
    @Path("orders/{orderId}")
    @Permit(Permission.QUARANTINE_READ)
    public RoomWhyPage why(@RestPath OrderId orderId) {
        var order = require(Permission.QUARANTINE_READ, orderId);
        var question = questions.ask(Set.of(orderId), clock.now());
        int party = question.partyOf(orderId);
        if (party < 0) {
            return new RoomWhyPage(null, null, List.of(), 0, List.of(), isAlone(question, orderId));
        }
        int own = number(question, order);
        var plan = RoomPlan.of(question.placing(), own < 0 ? Map.of() : Map.of(party, own));
        var reasons = new RoomReasons(question.placing(), plan);
        if (own < 0) {
            var none = reasons.noRoom(party);
            return new RoomWhyPage(null, null, none.bars(), 0, remedies(question, none), false);
        }
        var why = reasons.why(party);
        return new RoomWhyPage(question.room(own), why.metres(), why.bars(), why.able(), List.of(), false);
    }

    @POST
    @Path("orders/{orderId}")
    @Permit(Permission.QUARANTINE_PLACE)
    public RoomWhyPage place(@RestPath OrderId orderId, Stays.NewRoomOfOrder wanted) {
        require(Permission.QUARANTINE_PLACE, orderId);
        stays.place(orderId, wanted, caller.accountId(), clock.now()).orThrow();
        return why(orderId);
    }

    /// What was seen: the person came, or left.
    @POST
    @Path("orders/{orderId}/stay-facts")
    @Permit(Permission.STAYS_TELL)
    public Stays.NewStayFact tell(@RestPath OrderId orderId, Stays.NewStayFact fact) {
        require(Permission.STAYS_TELL, orderId);
        stays.tell(orderId, fact, caller.accountId(), clock.now()).orThrow();
        return fact;
    }

    private static boolean isAlone(RoomQuestion question, OrderId id) {
        return question.childrenAlone().stream().anyMatch(each -> each.id().equals(id));
    }

    private static int number(RoomQuestion question, QuarantineOrder order) {
        for (int each = 0; each < question.rooms().size(); each++) {
            if (question.rooms().get(each).id().equals(order.roomId())) {
                return each;
            }
        }
        return -1;
    }

    private static List<RoomRemedy> remedies(RoomQuestion question, NoRoom none) {
        var all = new ArrayList<RoomRemedy>();
        for (Remedy each : none.remedies()) {
            all.add(new RoomRemedy(
                    each.kind(),
                    each.site() == Remedy.NO_SITE ? null : question.sites().get(each.site()),
                    each.room() == Remedy.NO_ROOM
                            ? null
                            : question.room(each.room()).label(),
                    each.inMinutes(),
                    each.rooms(),
                    each.amount()));
        }
        return all;
    }

    private QuarantineOrder require(Permission permission, OrderId id) {
        var order = orders.list(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("quarantine.no-such-order", Map.of())));
        caller.require(permission, order.holds().areaId());
        return order;
    }
}
