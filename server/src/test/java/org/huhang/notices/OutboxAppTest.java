package org.huhang.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.House;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.WallClock;
import org.junit.jupiter.api.Test;

/// Messages on their way out, and what stops them.
@QuarkusTest
@QuarkusTestResource(House.class)
class OutboxAppTest {
    private static final Instant NOW = Instant.parse("2026-08-01T04:00:00Z");
    private static final AccountId SOMEBODY = new AccountId(Ids.next());
    private static final int MOST = 100;

    @Inject
    Channels channels;

    @Inject
    Outbox outbox;

    @Inject
    DeliveryStore deliveries;

    @Inject
    WallClock wall;

    @Test
    void aMessageIsTakenOnceByWhoeverAsksFirst() throws Exception {
        for (int i = 0; i < 20; i++) {
            trial(newChannel(), NOW);
        }
        List<Callable<List<Message>>> nodes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            nodes.add(() -> outbox.take(Channel.Kind.WECOM, List.of(), MOST, NOW));
        }
        List<DeliveryId> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(nodes)) {
                each.get().forEach(message -> taken.add(message.deliveryId()));
            }
        }
        assertEquals(20, taken.size());
        assertEquals(20, taken.stream().distinct().count());
    }

    @Test
    void oneThatWasCutOffIsUncertainAndNotSentAgainByItself() {
        var id = trial(newChannel(), NOW);
        assertEquals(1, take(NOW).size());
        // the server is killed here: no outcome
        assertEquals(Delivery.State.SENDING, state(id, NOW.plusSeconds(1)));
        var later = NOW.plus(Delivery.LONGEST_ATTEMPT);
        assertEquals(Delivery.State.UNCERTAIN, state(id, later));
        assertEquals(List.of(), take(later.plus(Duration.ofDays(9))));

        var delivery = deliveries.find(id).orElseThrow();
        var wish = Ids.next();
        assertInstanceOf(Outcome.Done.class, outbox.resend(wish, delivery, SOMEBODY, later));
        assertInstanceOf(Outcome.Done.class, outbox.resend(wish, delivery, SOMEBODY, later), "the same wish again");
        assertEquals(Delivery.State.WAITING, state(id, later));
        var again = take(later);
        assertEquals(List.of(2), again.stream().map(Message::attempt).toList());
        outbox.end(again.getFirst(), new Sending.Sent(), later);
        assertEquals(Delivery.State.SENT, state(id, later));
        assertInstanceOf(
                Outcome.Refused.class,
                outbox.resend(Ids.next(), deliveries.find(id).orElseThrow(), SOMEBODY, later),
                "what has arrived is not sent again");
    }

    @Test
    void whatSurelyDidNotArriveIsTriedAgainAndGivenUpInTheEnd() {
        var id = trial(newChannel(), NOW);
        var now = NOW;
        for (int attempt = 1; attempt <= 9; attempt++) {
            var taken = take(now);
            assertEquals(List.of(attempt), taken.stream().map(Message::attempt).toList());
            outbox.end(taken.getFirst(), new Sending.Failed("any"), now);
            assertEquals(Delivery.State.WAITING, state(id, now));
            var next = now.plus(Retry.after(attempt).orElseThrow());
            assertEquals(List.of(), take(next.minusMillis(1)));
            now = next;
        }
        outbox.end(take(now).getFirst(), new Sending.Failed("any"), now);
        assertEquals(Delivery.State.GIVEN_UP, state(id, now));
        assertEquals(List.of(), take(now.plus(Duration.ofDays(9))));
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        var id = trial(newChannel(), NOW);
        outbox.end(take(NOW).getFirst(), new Sending.Refused("93000 invalid webhook url"), NOW);
        assertEquals(Delivery.State.GIVEN_UP, state(id, NOW));
        assertEquals(
                "93000 invalid webhook url", deliveries.find(id).orElseThrow().detail());
    }

    @Test
    void whatWaitsForAChannelThatIsTakenAwayStaysHere() {
        var channel = newChannel();
        var id = trial(channel, NOW);
        channels.remove(channel.id(), Ids.next(), "群已解散", SOMEBODY, NOW).orThrow();
        assertEquals(List.of(), take(NOW));
        assertEquals(Delivery.State.GIVEN_UP, state(id, NOW));
        assertInstanceOf(
                Outcome.Refused.class,
                outbox.addTrial(
                        new DeliveryId(Ids.next()), channels.find(channel.id()).orElseThrow(), "any", NOW));
    }

    @Test
    void theAddressIsNotReadableInTheTables() {
        var channel = newChannel();
        trial(channel, NOW);
        assertEquals(
                "key-of-a-robot-" + channel.id().value(), take(NOW).getFirst().address());
    }

    /// One robot hangs, another is not there: the third gets all of its messages, in their order.
    @Test
    void aRobotThatHangsHoldsUpItsOwnMessagesAlone() throws Exception {
        var hanging = newChannel();
        var gone = newChannel();
        var good = newChannel();
        var arrived = new ConcurrentHashMap<ChannelId, List<DeliveryId>>();
        var mayEnd = new CountDownLatch(1);
        Map<ChannelId, Function<Message, Sending>> behaviours = Map.of(
                hanging.id(), message -> waited(mayEnd),
                gone.id(), message -> new Sending.Failed("not reached"),
                good.id(), message -> new Sending.Sent());
        var wanted = new ArrayList<DeliveryId>();
        var now = wall.now();
        for (int i = 0; i < 10; i++) {
            trial(hanging, now);
            trial(gone, now);
            wanted.add(trial(good, now));
        }
        var sender = new Sender() {
            @Override
            public Channel.Kind kind() {
                return Channel.Kind.WECOM;
            }

            @Override
            public Sending send(Message message) {
                arrived.computeIfAbsent(message.channelId(), _ -> new ArrayList<>())
                        .add(message.deliveryId());
                return Objects.requireNonNull(behaviours.get(message.channelId()))
                        .apply(message);
            }
        };
        var outgoing = new Outgoing(List.of(sender), outbox, wall, true);
        try {
            await(() -> arrived.getOrDefault(good.id(), List.of()).size() == 10);
            assertEquals(wanted, arrived.get(good.id()));
            assertEquals(1, arrived.getOrDefault(hanging.id(), List.of()).size(), "one at a time by each channel");
        } finally {
            mayEnd.countDown();
            outgoing.stop();
        }
    }

    /// After a restart without the gateway's address nothing has left: it is tried again, and arrives once there is
    /// one.
    @Test
    void whatItsSenderIsNotReadyForSurelyDidNotArrive() throws Exception {
        for (RuntimeException notReady :
                List.of(new NoSuchElementException("no address"), new IllegalStateException("no key"))) {
            var id = trial(newChannel(), wall.now());
            var sender = new Sender() {
                @Override
                public Channel.Kind kind() {
                    return Channel.Kind.WECOM;
                }

                @Override
                public Sending send(Message message) {
                    throw notReady;
                }
            };
            var outgoing = new Outgoing(List.of(sender), outbox, wall, true);
            try {
                await(() -> deliveries.find(id).orElseThrow().outcome() == Delivery.Outcome.FAILED);
                assertEquals(Delivery.State.WAITING, state(id, wall.now()));
            } finally {
                outgoing.stop();
            }
        }
    }

    private static Sending waited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Sending.Uncertain("hung");
    }

    private Channel newChannel() {
        var id = new ChannelId(Ids.next());
        var wanted = new NewChannel(
                id, new AreaId(Ids.next()), null, Channel.Kind.WECOM, "工作群", "key-of-a-robot-" + id.value(), null);
        return channels.add(wanted, SOMEBODY, NOW).orThrow();
    }

    private DeliveryId trial(Channel channel, Instant now) {
        return outbox.addTrial(new DeliveryId(Ids.next()), channel, "any", now).orThrow();
    }

    private List<Message> take(Instant now) {
        return outbox.take(Channel.Kind.WECOM, List.of(), MOST, now);
    }

    private Delivery.State state(DeliveryId id, Instant now) {
        return deliveries.find(id).orElseThrow().state(now);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertTrue(condition.getAsBoolean());
    }
}
