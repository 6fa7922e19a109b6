package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huhang.access.AccountId;
import org.huhang.registry.Dweller;
import org.huhang.registry.Dwellers;
import org.huhang.registry.DwellingId;
import org.huhang.registry.DwellingPlace;
import org.huhang.registry.FoundAtDoors;
import org.huhang.registry.FoundAtDoors.Finding;
import org.huhang.rounds.KnockStore.FoundPerson;
import org.huhang.rounds.ListingCorrection.CorrectionKind;
import org.huhang.rounds.ListingCorrectionStore.NewCorrection;
import org.huhang.shared.CityClock;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What is found at doors sets right who is to be tested, and the registry. Some statements for all knocks of a batch;
/// only for who is not where they are registered the registry is asked one by one, which is rare.
@ApplicationScoped
class Knocks {
    /// What the registry keeps as the reason of its correction.
    private static final String REASON = "敲门登记";

    private final KnockStore store;
    private final RoundStore rounds;
    private final RoundPlans plans;
    private final Placings placings;
    private final Listings listings;
    private final ListingStore listingStore;
    private final ListingCorrectionStore correctionStore;
    private final Dwellers dwellers;
    private final FoundAtDoors registry;
    private final Submissions submissions;
    private final Journal journal;
    private final CityClock clock;

    Knocks(
            KnockStore store,
            RoundStore rounds,
            RoundPlans plans,
            Placings placings,
            Listings listings,
            ListingStore listingStore,
            ListingCorrectionStore correctionStore,
            Dwellers dwellers,
            FoundAtDoors registry,
            Submissions submissions,
            Journal journal,
            CityClock clock) {
        this.store = store;
        this.rounds = rounds;
        this.plans = plans;
        this.placings = placings;
        this.listings = listings;
        this.listingStore = listingStore;
        this.correctionStore = correctionStore;
        this.dwellers = dwellers;
        this.registry = registry;
        this.submissions = submissions;
        this.journal = journal;
        this.clock = clock;
    }

    /// In the caller's transaction. Those that are known are left out.
    ///
    /// @param knocks in their order, each looked at by [KnockRule]
    void add(List<Knock> knocks, UUID batch, Instant receivedAt) {
        var known = store.known(knocks.stream().map(Knock::id).toList());
        var fresh = knocks.stream()
                .filter(each -> !known.contains(each.id()))
                .collect(Collectors.toMap(Knock::id, each -> each, (one, _) -> one, LinkedHashMap::new))
                .values();
        if (fresh.isEmpty()) {
            return;
        }
        var places = dwellers.places(fresh.stream().map(Knock::dwellingId).collect(Collectors.toSet()));
        var found = new ArrayList<FoundPerson>();
        var corrected = new LinkedHashMap<RoundId, List<NewCorrection>>();
        fresh.stream()
                .collect(Collectors.groupingBy(Knock::roundId, LinkedHashMap::new, Collectors.toList()))
                .forEach((round, of) -> {
                    var taking = new Taking(rounds.find(round).orElseThrow(), of, places, receivedAt);
                    of.forEach(taking::take);
                    found.addAll(taking.found);
                    corrected.put(round, taking.corrections);
                });
        store.add(fresh, places, found, batch, receivedAt);
        corrected.forEach((round, of) -> correct(round, of, DerivedId.of(receivedAt, batch, round), receivedAt));
    }

    private void correct(RoundId round, List<NewCorrection> corrections, UUID batch, Instant receivedAt) {
        if (!corrections.isEmpty()) {
            correctionStore.add(corrections, batch, receivedAt);
            journal.append(new ListingsCorrected(round, batch));
        }
    }

    /// What was found at doors of one round, one after the other.
    private final class Taking {
        private final Round round;
        private final Map<DwellingId, DwellingPlace> places;
        private final Instant receivedAt;
        private final LocalDate today;
        private final Map<PersonId, Dweller> homes;
        private final Map<PersonId, Listed> listed;
        private final List<FoundPerson> found = new ArrayList<>();
        private final List<NewCorrection> corrections = new ArrayList<>();
        private @Nullable Placing placing;

        Taking(Round round, List<Knock> knocks, Map<DwellingId, DwellingPlace> places, Instant receivedAt) {
            this.round = round;
            this.places = places;
            this.receivedAt = receivedAt;
            today = clock.today();
            var people = knocks.stream()
                    .flatMap(each -> each.people().stream().map(Knock.OfPerson::personId))
                    .collect(Collectors.toSet());
            homes = new HashMap<>(dwellers.list(people));
            listed = new HashMap<>(listings.find(round.id(), people));
        }

        void take(Knock knock) {
            knock.people().forEach(said -> take(knock, said));
        }

        private void take(Knock knock, Knock.OfPerson said) {
            var home = Objects.requireNonNull(homes.get(said.personId()));
            boolean livesHere = knock.dwellingId().equals(home.dwellingId());
            var act = act(knock, said, home, livesHere);
            found.add(new FoundPerson(
                    knock.id(),
                    said.personId(),
                    said.found(),
                    said.more(),
                    act instanceof Outcome.Done<UUID>(UUID id) ? id : null,
                    act instanceof Outcome.Refused<UUID>(var refusal) ? refusal.code() : null));
            var was = listed.get(said.personId());
            switch (said.found()) {
                case HERE -> {
                    if (was == null || !knock.dwellingId().equals(was.dwellingId())) {
                        var now = added(knock, said.personId());
                        listed.put(said.personId(), now);
                        corrections.add(correction(knock, now, CorrectionKind.ADDED, CorrectionReason.FOUND_HERE));
                    }
                }
                case MOVED_AWAY, UNKNOWN_HERE, DECEASED -> {
                    // who was found behind another door since is not taken away by this one
                    if (was != null && isListedHere(was, knock)) {
                        listed.remove(said.personId());
                        corrections.add(correction(
                                knock,
                                was,
                                CorrectionKind.REMOVED,
                                CorrectionReason.valueOf(said.found().name())));
                    }
                }
            }
        }

        private boolean isListedHere(Listed was, Knock knock) {
            return was.dwellingId() == null || was.dwellingId().equals(knock.dwellingId());
        }

        /// What follows in the registry: nothing, a correction by its id, or why there is none.
        private @Nullable Outcome<UUID> act(Knock knock, Knock.OfPerson said, Dweller home, boolean livesHere) {
            boolean isHere = said.found() == FoundAs.HERE;
            if (isHere == livesHere) {
                return null;
            }
            var finding = new Finding(
                    DerivedId.of(
                            knock.knockedAt(),
                            knock.id().value(),
                            home.personId().value()),
                    REASON,
                    knock.knockedBy(),
                    receivedAt,
                    today);
            var outcome = isHere
                    ? registry.moveIn(home.personId(), knock.dwellingId(), finding)
                    : registry.moveOut(home.personId(), finding);
            if (outcome instanceof Outcome.Done) {
                homes.putAll(dwellers.list(List.of(said.personId())));
            }
            return outcome.map(_ -> finding.id());
        }

        private Listed added(Knock knock, PersonId person) {
            var place = Objects.requireNonNull(places.get(knock.dwellingId()));
            var home = homes.get(person);
            var household = home != null && knock.dwellingId().equals(home.dwellingId()) ? home.householdId() : null;
            var who =
                    new Dweller(person, place.areaId(), place.buildingId(), place.entranceId(), place.id(), household);
            var placed = placing().added(who);
            return new Listed(
                    who.personId(),
                    who.areaId(),
                    who.buildingId(),
                    who.entranceId(),
                    who.dwellingId(),
                    who.householdId(),
                    placed.lane(),
                    placed.rule().poolSize());
        }

        private Placing placing() {
            var made = placing;
            if (made == null) {
                made = placings.at(plans.of(round), receivedAt);
                placing = made;
            }
            return made;
        }
    }

    private record TakingBack(KnockId knockId, String reason) {}

    /// As if nobody had knocked: who is to be tested is what all other facts say, and the registry stands as before
    /// where nothing newer stands on it.
    ///
    /// @return of how many people the registry stays as it was corrected, for something newer stands on that
    @Transactional
    Outcome<Integer> takeBack(KnockId id, UUID submission, String reason, AccountId by, Instant now) {
        var knock = store.find(id);
        if (knock.isEmpty()) {
            return Outcome.refused(Refusal.notFound("rounds.no-such-knock", Map.of()));
        }
        var refusal = RoundOpening.refusal(reason);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return submissions
                .first(submission, new TakingBack(id, reason))
                .then(first -> !first
                        ? Outcome.done(0)
                        : store.isTakenBack(id)
                                ? Outcome.refused(Refusal.conflict("rounds.taken-back-already", Map.of()))
                                : Outcome.done(takeBackNow(knock.get(), submission, reason.strip(), by, now)));
    }

    private int takeBackNow(KnockStore.Row knock, UUID submission, String reason, AccountId by, Instant now) {
        var round = knock.roundId();
        var made = correctionStore.listOfKnock(knock.id()).stream()
                .collect(Collectors.toMap(
                        each -> each.listed().personId(),
                        each -> each.listed(),
                        (last, _) -> last,
                        LinkedHashMap::new));
        var people = made.keySet();
        store.takeBack(knock.id(), submission, reason, by, now);
        var without = listingStore.findWithout(round, people, knock.id());
        var corrections = made.values().stream()
                .map(was -> {
                    var before = without.get(was.personId());
                    return new NewCorrection(
                            DerivedId.of(now, submission, was.personId().value()),
                            round,
                            before == null ? was : before,
                            before == null ? CorrectionKind.REMOVED : CorrectionKind.ADDED,
                            CorrectionReason.TAKEN_BACK,
                            null,
                            null,
                            by,
                            now);
                })
                .toList();
        int kept = 0;
        for (FoundPerson each : store.listFound(List.of(knock.id()))) {
            var act = each.registryAct();
            if (act != null) {
                var finding = new Finding(
                        DerivedId.of(now, submission, each.personId().value(), act), REASON, by, now, clock.today());
                kept += registry.takeBack(each.personId(), act, finding) instanceof Outcome.Refused ? 1 : 0;
            }
        }
        correct(round, corrections, DerivedId.of(now, submission), now);
        return kept;
    }

    private static NewCorrection correction(Knock knock, Listed listed, CorrectionKind kind, CorrectionReason reason) {
        return new NewCorrection(
                DerivedId.of(
                        knock.knockedAt(), knock.id().value(), listed.personId().value(), kind),
                knock.roundId(),
                listed,
                kind,
                reason,
                knock.id(),
                knock.deviceId(),
                knock.knockedBy(),
                knock.knockedAt());
    }
}
