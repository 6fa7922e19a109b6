package org.huhang.notices;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.WallClock;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The ways by which notices for one's own area or organization leave the house, and what went out by them.
@Path("/api/notices/channels")
@RunOnVirtualThread
class ChannelsResource {
    private static final int MOST = 200;

    private final Channels channels;
    private final Outbox outbox;
    private final Outgoing outgoing;
    private final DeliveryStore deliveries;
    private final MessageWords words;
    private final NoticeScope scope;
    private final Caller caller;
    private final WallClock wall;

    ChannelsResource(
            Channels channels,
            Outbox outbox,
            Outgoing outgoing,
            DeliveryStore deliveries,
            MessageWords words,
            NoticeScope scope,
            Caller caller,
            WallClock wall) {
        this.channels = channels;
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.deliveries = deliveries;
        this.words = words;
        this.scope = scope;
        this.caller = caller;
        this.wall = wall;
    }

    /// @param id the client's, of this removal
    record NewRemoval(UUID id, String reason) {}

    /// @param id the client's, of the message
    record NewTrial(DeliveryId id) {}

    /// @param id the client's, of this wish
    record NewResending(UUID id) {}

    @GET
    @Permit(Permission.CHANNELS_MANAGE)
    public List<Channel> list() {
        return mine();
    }

    @POST
    @Permit(Permission.CHANNELS_MANAGE)
    public Channel add(NewChannel wanted) {
        if ((wanted.areaId() == null) == (wanted.organizationId() == null)) {
            throw new RefusedException(Refusal.invalid("notices.addressing-unclear", "areaId", Map.of()));
        }
        requireMine(wanted.areaId(), wanted.organizationId());
        return channels.add(wanted, caller.accountId(), wall.now()).orThrow();
    }

    @POST
    @Path("{channelId}/removal")
    @Permit(Permission.CHANNELS_MANAGE)
    public Channel remove(@RestPath ChannelId channelId, NewRemoval removal) {
        found(channelId);
        return channels.remove(channelId, removal.id(), removal.reason(), caller.accountId(), wall.now())
                .orThrow();
    }

    @POST
    @Path("{channelId}/trial")
    @Permit(Permission.CHANNELS_MANAGE)
    public DeliveryAnswer tryOut(@RestPath ChannelId channelId, NewTrial trial) {
        var channel = found(channelId);
        var id = outbox.addTrial(trial.id(), channel, words.trial(channel), wall.now())
                .orThrow();
        outgoing.wake();
        return answer(deliveries.find(id).orElseThrow());
    }

    /// By one's own channels, the newest first.
    @GET
    @Path("deliveries")
    @Permit(Permission.CHANNELS_MANAGE)
    public List<DeliveryAnswer> deliveries() {
        return deliveries.list(mine().stream().map(Channel::id).toList(), MOST).stream()
                .map(this::answer)
                .toList();
    }

    /// Of one notice, for whoever issued it.
    @GET
    @Path("deliveries-of/{noticeId}")
    @Permit(Permission.NOTICES_ISSUE)
    public List<DeliveryAnswer> deliveriesOf(@RestPath NoticeId noticeId) {
        scope.requireIssuer(scope.found(noticeId));
        return deliveries.list(noticeId, MOST).stream().map(this::answer).toList();
    }

    @POST
    @Path("deliveries/{deliveryId}/resending")
    @Permit(Permission.CHANNELS_MANAGE)
    public DeliveryAnswer resend(@RestPath DeliveryId deliveryId, NewResending wish) {
        var delivery = deliveries
                .find(deliveryId)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-delivery", Map.of())));
        found(delivery.channelId());
        outbox.resend(wish.id(), delivery, caller.accountId(), wall.now()).orThrow();
        outgoing.wake();
        return answer(deliveries.find(deliveryId).orElseThrow());
    }

    private List<Channel> mine() {
        return channels.list(
                caller.areasWith(Permission.CHANNELS_MANAGE),
                caller.organizationsWith(Permission.CHANNELS_MANAGE),
                MOST);
    }

    private Channel found(ChannelId id) {
        var channel = channels.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("notices.no-such-channel", Map.of())));
        requireMine(channel.areaId(), channel.organizationId());
        return channel;
    }

    private void requireMine(@Nullable AreaId area, @Nullable OrganizationId organization) {
        if (area != null) {
            caller.require(Permission.CHANNELS_MANAGE, area);
        } else if (organization != null) {
            caller.requireThat(scope.may(Permission.CHANNELS_MANAGE, organization));
        }
    }

    private DeliveryAnswer answer(Delivery delivery) {
        return DeliveryAnswer.of(delivery, wall.now());
    }
}
