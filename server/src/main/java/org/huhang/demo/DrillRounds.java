package org.huhang.demo;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huhang.access.AccountId;
import org.huhang.access.DrillDevices;
import org.huhang.demo.DrillState.DrillDeskCounts;
import org.huhang.demo.DrillState.DrillStage;
import org.huhang.demo.DrillState.DrillTubeCounts;
import org.huhang.rounds.CampaignId;
import org.huhang.rounds.LoadedRounds;
import org.huhang.rounds.NewRound;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundScope;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.WallClock;
import org.huhang.shared.Wording;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Drives a round of testing over the whole invented city while everybody watches: simulated desks, couriers and
/// laboratories tell what real ones would, by the city's time, which goes faster meanwhile. One at a time; a restart
/// ends
/// it, and what came in until then stands.
@ApplicationScoped
class DrillRounds {
    private static final Logger LOG = Logger.getLogger(DrillRounds.class);
    private static final Duration WINDOW = Duration.ofHours(8);
    /// Until the house has read the last results; a held one takes a person, for whom nobody waits here.
    private static final int LAST_LOOKS = 30;

    private static final String EDITION = "ORDER_31";

    private final LoadedRounds opening;
    private final Rounds rounds;
    private final DrillGround ground;
    private final DrillLaboratories laboratories;
    private final DrillHouse house;
    private final DrillDevices door;
    private final CityClock clock;
    private final WallClock wall;
    private volatile DrillState state = DrillState.NONE;
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    DrillRounds(
            LoadedRounds opening,
            Rounds rounds,
            DrillGround ground,
            DrillLaboratories laboratories,
            DrillHouse house,
            DrillDevices door,
            CityClock clock,
            WallClock wall) {
        this.opening = opening;
        this.rounds = rounds;
        this.ground = ground;
        this.laboratories = laboratories;
        this.house = house;
        this.door = door;
        this.clock = clock;
        this.wall = wall;
    }

    DrillState state() {
        return state;
    }

    /// @param pace how many times as fast the city's time is to go meanwhile
    Outcome<DrillState> start(AreaId city, int pace, AccountId by) {
        return start(city, pace, DrillTimes.USUAL, by);
    }

    synchronized Outcome<DrillState> start(AreaId city, int pace, DrillTimes times, AccountId by) {
        if (isRunning()) {
            return Outcome.refused(Refusal.conflict("demo.drill-running", Map.of()));
        }
        return clock.quicken(1)
                .then(now -> opening.open(wanted(city, now), by, now)
                        .then(round -> clock.quicken(pace).map(_ -> {
                            stopping = false;
                            state = new DrillState(
                                    DrillStage.LISTING, round, pace, DrillDeskCounts.NONE, DrillTubeCounts.NONE, null);
                            thread = Thread.ofPlatform()
                                    .name("drill-round")
                                    .daemon()
                                    .start(() -> work(city, round, times));
                            return state;
                        })));
    }

    private boolean isRunning() {
        return switch (state.stage()) {
            case LISTING, FURNISHING, SAMPLING, TESTING -> true;
            case NONE, DONE, STOPPED, FAILED -> false;
        };
    }

    /// The city's time goes at the wall's pace again; what was brought stands.
    Outcome<DrillState> stop() {
        if (!isRunning()) {
            return Outcome.refused(Refusal.conflict("demo.no-drill", Map.of()));
        }
        end();
        return Outcome.done(state);
    }

    void end(@Observes ShutdownEvent event) {
        end();
    }

    private void end() {
        stopping = true;
        var working = thread;
        if (working != null) {
            working.interrupt();
        }
    }

    private static NewRound wanted(AreaId city, Instant now) {
        return new NewRound(
                new RoundId(Ids.next()),
                new NewRound.NewCampaign(
                        new CampaignId(Ids.next()),
                        city,
                        new Wording("全市全员核酸检测（演练）", "Testing the whole city (drill)"),
                        EDITION,
                        null,
                        null),
                null,
                null,
                RoundScope.AREAS,
                List.of(city),
                null,
                null,
                now,
                now.plus(WINDOW));
    }

    private void work(AreaId city, RoundId round, DrillTimes times) {
        try {
            drive(city, round, times);
        } catch (InterruptedException e) {
            state = state.at(DrillStage.STOPPED);
        } catch (RuntimeException failure) {
            if (stopping) {
                state = state.at(DrillStage.STOPPED);
            } else {
                LOG.error("the drill of a round ends", failure);
                state = state.failed(String.valueOf(failure.getMessage()));
            }
        } finally {
            clock.quicken(1);
        }
    }

    private void drive(AreaId city, RoundId round, DrillTimes times) throws InterruptedException {
        int pace = state.pace();
        while (rounds.find(round).orElseThrow().frozenAt() == null) {
            pause(times);
        }
        state = state.at(DrillStage.FURNISHING);
        var furnished = ground.furnish(ground.points(round), wall.now());
        var tested = laboratories.furnish(city, times, clock.now(), wall.now());
        var desks = new DrillDesks(furnished, door);
        var start = clock.now();
        var testing = new DrillTesting(furnished, tested, house, times, start);
        do {
            pause(times);
            var cityNow = clock.now();
            int second = (int) Duration.between(start, cityNow).toSeconds();
            var wallNow = wall.now();
            var stamps = DrillDesks.stamps(start, cityNow, wallNow, pace);
            desks.serveUntil(second, stamps);
            boolean served = desks.isServed();
            var atOnce = testing.work(second, served, stamps, cityNow);
            desks.bring(second, atOnce, wallNow);
            state = state.at(served ? DrillStage.TESTING : DrillStage.SAMPLING, desks.counts(), testing.counts());
        } while (!testing.isDone() || desks.waiting() > 0);
        for (int looks = 0; looks < LAST_LOOKS && !testing.isSettled(); looks++) {
            pause(times);
        }
        state = state.at(DrillStage.DONE, desks.counts(), testing.counts());
    }

    private void pause(DrillTimes times) throws InterruptedException {
        if (stopping) {
            throw new InterruptedException();
        }
        Thread.sleep(times.look());
    }
}
