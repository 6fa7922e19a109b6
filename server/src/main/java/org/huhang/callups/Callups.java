package org.huhang.callups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.access.AccountId;
import org.huhang.access.Scopes;
import org.huhang.registry.AreaKind;
import org.huhang.registry.Areas;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.Rounds;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;
import org.jspecify.annotations.Nullable;

/// Asks for plans and searches, changes versions by hand, puts them in force.
@ApplicationScoped
class Callups {
    private static final int MOST_TABLES = 60;
    private static final int MOST_TEAMS = 50;
    private static final int MOST_POINTS = 2_000;
    private static final int LONGEST_TELEPHONE = 40;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final CallupStore store;
    private final CallupRunStore runs;
    private final CallupDefaults defaults;
    private final CallupWork work;
    private final CallupTimer timer;
    private final Timers timers;
    private final Rounds rounds;
    private final Areas areas;
    private final Scopes scopes;
    private final Submissions submissions;
    private final Journal journal;

    Callups(
            CallupStore store,
            CallupRunStore runs,
            CallupDefaults defaults,
            CallupWork work,
            CallupTimer timer,
            Timers timers,
            Rounds rounds,
            Areas areas,
            Scopes scopes,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.runs = runs;
        this.defaults = defaults;
        this.work = work;
        this.timer = timer;
        this.timers = timers;
        this.rounds = rounds;
        this.areas = areas;
        this.scopes = scopes;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param id the client's
    /// @param runId of the search that begins with it
    /// @param startAt none begins with the round, or at the hour of the last round's plan
    record NewCallupPlan(
            CallupPlanId id,
            CallupRunId runId,
            RoundId roundId,
            AreaId areaId,
            @Nullable Instant startAt) {}

    /// @param id the client's
    /// @param fromVersionId from which it goes on
    record NewCallupRun(CallupRunId id, @Nullable CallupVersionId fromVersionId, CallupSettings settings) {}

    /// @param id the client's, of the version that comes of it
    /// @param fromVersionId which is changed; the last of the plan
    record NewCallupEdit(CallupVersionId id, CallupVersionId fromVersionId, CallupEdit edit) {}

    /// @param id the client's, of the version that comes of it
    /// @param fromVersionId which is taken back; the last of the plan
    record NewCallupUndo(CallupVersionId id, CallupVersionId fromVersionId) {}

    record NewCallupPublication(CallupPublicationId id, CallupVersionId versionId) {}

    @Transactional
    Outcome<CallupPlanId> ask(NewCallupPlan wanted, AccountId by, Instant now, LocalDate today) {
        var round = rounds.find(wanted.roundId());
        if (round.isEmpty()) {
            return Outcome.refused(Refusal.invalid("callups.no-such-round", "roundId", Map.of()));
        }
        var area = areas.find(wanted.areaId(), today);
        if (area.isEmpty()) {
            return Outcome.refused(Refusal.invalid("callups.no-such-area", "areaId", Map.of()));
        }
        if (!scopes.covers(round.get().areaId(), wanted.areaId())) {
            return Outcome.refused(Refusal.invalid("callups.outside-round", "areaId", Map.of()));
        }
        if (round.get().endedAt() != null) {
            return Outcome.refused(Refusal.conflict("callups.round-over", Map.of()));
        }
        if (store.find(wanted.id()).isEmpty()
                && store.find(wanted.roundId(), wanted.areaId()).isPresent()) {
            return Outcome.refused(Refusal.conflict("callups.planned-already", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                var plan = new CallupPlan(
                        wanted.id(),
                        wanted.roundId(),
                        wanted.areaId(),
                        scale(area.get().kind()),
                        now);
                store.add(plan, by);
                var from = defaults.findBefore(plan).map(CallupVersion::id).orElse(null);
                begin(wanted.runId(), plan.id(), from, defaults.of(plan, round.get(), wanted.startAt(), now), by, now);
            }
            return wanted.id();
        });
    }

    static CallupScale scale(AreaKind kind) {
        return switch (kind) {
            case PROVINCE, PREFECTURE, COUNTY, STREET -> CallupScale.AREAS;
            case COMMUNITY, GRID, COMPOUND -> CallupScale.DOORS;
        };
    }

    private void begin(
            CallupRunId id,
            CallupPlanId plan,
            @Nullable CallupVersionId from,
            CallupSettings settings,
            AccountId by,
            Instant now) {
        runs.add(id, plan, from, settings, by, now);
        timers.set(timer, id.value(), now);
    }

    @Transactional
    Outcome<CallupRunId> run(CallupPlan of, NewCallupRun wanted, AccountId by, Instant now) {
        var plan = of.id();
        store.hold(plan);
        if (runs.find(wanted.id()).isEmpty()) {
            var wrong = wrong(of.scale(), wanted.settings());
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            if (runs.findLatest(plan).filter(run -> run.ended() == null).isPresent()) {
                return Outcome.refused(Refusal.conflict("callups.run-going", Map.of()));
            }
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                begin(wanted.id(), plan, wanted.fromVersionId(), wanted.settings(), by, now);
            }
            return wanted.id();
        });
    }

    @Transactional
    Outcome<CallupRunId> stop(UUID id, CallupRunStore.PlanRun run, AccountId by, Instant now) {
        return submissions.first(id, run.id()).map(first -> {
            if (first && run.ended() == null) {
                runs.fact(run.id(), "STOP_ASKED", by, null, now);
            }
            return run.id();
        });
    }

    private static Optional<Refusal> wrong(CallupScale scale, CallupSettings settings) {
        if (!settings.endAt().isAfter(settings.startAt())
                || Duration.between(settings.startAt(), settings.endAt()).compareTo(LONGEST) > 0) {
            return Optional.of(
                    Refusal.invalid("callups.hours-out-of-range", "endAt", Map.of("most", LONGEST.toHours())));
        }
        boolean lacks = scale == CallupScale.DOORS && settings.points().isEmpty();
        if (lacks || settings.points().size() > MOST_POINTS) {
            return Optional.of(Refusal.invalid("callups.points-out-of-range", "points", Map.of("most", MOST_POINTS)));
        }
        boolean tables = settings.points().stream()
                .allMatch(point -> isTables(point.tables()) && isTables(point.restrictedTables()));
        if (!tables) {
            return Optional.of(Refusal.invalid("callups.tables-out-of-range", "points", Map.of("most", MOST_TABLES)));
        }
        if (settings.doorTeams() < 0 || settings.doorTeams() > MOST_TEAMS) {
            return Optional.of(Refusal.invalid("callups.teams-out-of-range", "doorTeams", Map.of("most", MOST_TEAMS)));
        }
        var telephone = settings.telephone();
        return telephone != null && telephone.length() > LONGEST_TELEPHONE
                ? Optional.of(
                        Refusal.invalid("callups.telephone-too-long", "telephone", Map.of("most", LONGEST_TELEPHONE)))
                : Optional.empty();
    }

    private static boolean isTables(int tables) {
        return tables >= 0 && tables <= MOST_TABLES;
    }

    /// A change is made whatever it breaks: the new version names that.
    @Transactional
    Outcome<CallupVersionId> edit(CallupPlan plan, NewCallupEdit wanted, AccountId by, Instant now) {
        store.hold(plan.id());
        var latest = latest(plan.id(), wanted.fromVersionId(), wanted.id());
        return latest.then(from -> CallupEdits.apply(from, wanted.edit()).then(changed -> {
            var wrong = wrong(plan.scale(), changed.settings());
            return wrong.isPresent()
                    ? Outcome.refused(wrong.get())
                    : submissions.first(wanted.id().value(), wanted).map(first -> {
                        if (first) {
                            add(
                                    from,
                                    wanted.id(),
                                    VersionOrigin.HAND,
                                    wanted.edit(),
                                    changed.settings(),
                                    from.ground(),
                                    work.check(plan, from, changed),
                                    by,
                                    now);
                        }
                        return wanted.id();
                    });
        }));
    }

    /// The version before the last one, again.
    @Transactional
    Outcome<CallupVersionId> undo(CallupPlan plan, NewCallupUndo wanted, AccountId by, Instant now) {
        store.hold(plan.id());
        return latest(plan.id(), wanted.fromVersionId(), wanted.id()).then(last -> {
            var before = Optional.ofNullable(last.fromVersionId())
                    .flatMap(store::findVersion)
                    .filter(version -> version.planId().equals(plan.id()));
            return before.isEmpty()
                    ? Outcome.refused(Refusal.conflict("callups.nothing-to-undo", Map.of()))
                    : submissions.first(wanted.id().value(), wanted).map(first -> {
                        if (first) {
                            again(last, before.get(), wanted.id(), by, now);
                        }
                        return wanted.id();
                    });
        });
    }

    /// It goes on from what the taken-back one's origin went on from: undone twice, two steps back.
    private void again(CallupVersion last, CallupVersion before, CallupVersionId id, AccountId by, Instant now) {
        store.add(
                new CallupVersion(
                        id,
                        last.planId(),
                        store.nextNumber(last.planId()),
                        VersionOrigin.UNDONE,
                        before.fromVersionId(),
                        null,
                        before.settings(),
                        before.ground(),
                        before.result(),
                        by,
                        now),
                null);
        store.copyVolunteers(before.id(), id);
    }

    private void add(
            CallupVersion from,
            CallupVersionId id,
            VersionOrigin origin,
            CallupEdit edit,
            CallupSettings settings,
            CallupGround ground,
            CallupResult result,
            AccountId by,
            Instant now) {
        store.add(
                new CallupVersion(
                        id,
                        from.planId(),
                        store.nextNumber(from.planId()),
                        origin,
                        from.id(),
                        edit,
                        settings,
                        ground,
                        result,
                        by,
                        now),
                null);
        store.copyVolunteers(from.id(), id);
    }

    /// What is sent again is answered as before, whatever came after it.
    private Outcome<CallupVersion> latest(CallupPlanId plan, CallupVersionId named, CallupVersionId wanted) {
        if (store.findVersion(wanted).isPresent()) {
            return Outcome.done(store.findVersion(named).orElseThrow());
        }
        var latest = store.findLatest(plan);
        return latest.isPresent() && latest.get().id().equals(named)
                ? Outcome.done(latest.get())
                : Outcome.refused(Refusal.conflict("callups.changed-meanwhile", Map.of()));
    }

    @Transactional
    Outcome<CallupPublicationId> publish(CallupPlanId plan, NewCallupPublication wanted, AccountId by, Instant now) {
        var version = store.findVersion(wanted.versionId())
                .filter(found -> found.planId().equals(plan));
        if (version.isEmpty()) {
            return Outcome.refused(Refusal.invalid("callups.no-such-version", "versionId", Map.of()));
        }
        return submissions.first(wanted.id().value(), wanted).map(first -> {
            if (first) {
                store.add(new CallupStore.CallupPublication(wanted.id(), plan, wanted.versionId(), now), by);
                journal.append(new CallupPublished(plan, wanted.id()));
            }
            return wanted.id();
        });
    }
}
