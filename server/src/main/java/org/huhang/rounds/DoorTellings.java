package org.huhang.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.registry.Dwellers;
import org.huhang.registry.FoundAtDoors;
import org.huhang.registry.HouseholdId;
import org.huhang.registry.People;
import org.huhang.registry.Registrations;
import org.huhang.registry.Registrations.NewPerson;
import org.huhang.rounds.NotTestedStore.NewNotTested;
import org.huhang.rounds.RefusedRoundRecord.RefusedReason;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// What somebody with a network tells of doors and of people who were not tested: the same facts as devices bring.
@ApplicationScoped
class DoorTellings {
    private static final int MOST_MORE = 20;

    private final Knocks knocks;
    private final KnockStore store;
    private final NotTestedTellings tellings;
    private final Rounds rounds;
    private final Listings listings;
    private final Dwellers dwellers;
    private final People people;
    private final Registrations registrations;
    private final FoundAtDoors registry;
    private final UnnamedStore unnamed;
    private final Submissions submissions;

    DoorTellings(
            Knocks knocks,
            KnockStore store,
            NotTestedTellings tellings,
            Rounds rounds,
            Listings listings,
            Dwellers dwellers,
            People people,
            Registrations registrations,
            FoundAtDoors registry,
            UnnamedStore unnamed,
            Submissions submissions) {
        this.knocks = knocks;
        this.store = store;
        this.tellings = tellings;
        this.rounds = rounds;
        this.listings = listings;
        this.dwellers = dwellers;
        this.people = people;
        this.registrations = registrations;
        this.registry = registry;
        this.unnamed = unnamed;
        this.submissions = submissions;
    }

    /// Who tells it, when, and what lies within their own areas.
    record Teller(AccountId by, Instant now, LocalDate today, Predicate<AreaId> reaches) {}

    private record Told(RoundId roundId, Object what) {}

    @Transactional
    Outcome<KnockId> knock(RoundId id, NewKnock wanted, Teller teller) {
        if (!store.known(List.of(wanted.id())).isEmpty()) {
            return submissions.first(wanted.id().value(), new Told(id, wanted)).map(_ -> wanted.id());
        }
        return knock(id, wanted, List.of(), teller)
                .then(_ -> more(id, wanted, teller))
                .then(found -> knock(id, wanted, found, teller)
                        .then(knock -> submissions
                                .first(wanted.id().value(), new Told(id, wanted))
                                .map(first -> {
                                    if (first) {
                                        knocks.add(List.of(knock), wanted.id().value(), teller.now());
                                        settle(wanted, found, teller);
                                    }
                                    return wanted.id();
                                })));
    }

    /// @param found in the order in which they were asked for
    private void settle(NewKnock wanted, List<PersonId> found, Teller teller) {
        var asked = Objects.requireNonNullElse(wanted.more(), List.<NewKnock.PersonMore>of());
        for (int i = 0; i < asked.size(); i++) {
            var of = asked.get(i).unnamed();
            if (of != null) {
                unnamed.name(of, found.get(i), wanted.id().value(), teller.by(), teller.now());
            }
        }
    }

    /// As a fact that can be taken in, or why it cannot be.
    private Outcome<Knock> knock(RoundId id, NewKnock wanted, List<PersonId> more, Teller teller) {
        var said = new ArrayList<Knock.OfPerson>();
        Objects.requireNonNullElse(wanted.people(), List.<NewKnock.PersonSaid>of())
                .forEach(each -> said.add(new Knock.OfPerson(each.personId(), each.found(), false)));
        more.stream()
                .distinct()
                .filter(each -> said.stream().noneMatch(one -> one.personId().equals(each)))
                .forEach(each -> said.add(new Knock.OfPerson(each, FoundAs.HERE, true)));
        var knock = new Knock(
                wanted.id(),
                id,
                wanted.dwellingId(),
                wanted.outcome(),
                said,
                List.of(),
                null,
                teller.by(),
                teller.now());
        return KnockRule.refusal(
                        knock,
                        rounds.find(id).orElse(null),
                        dwellers.places(List.of(wanted.dwellingId())),
                        dwellers.list(
                                said.stream().map(Knock.OfPerson::personId).toList()),
                        teller.reaches())
                .map(why -> Outcome.<Knock>refused(refusal(why)))
                .orElseGet(() -> Outcome.done(knock));
    }

    /// Each as somebody of the registry: known by the number, or registered behind that door.
    private Outcome<List<PersonId>> more(RoundId round, NewKnock wanted, Teller teller) {
        var asked = Objects.requireNonNullElse(wanted.more(), List.<NewKnock.PersonMore>of());
        if (asked.isEmpty()) {
            return Outcome.done(List.of());
        }
        if (wanted.outcome() != KnockOutcome.ANSWERED || asked.size() > MOST_MORE) {
            return Outcome.refused(Refusal.invalid("rounds.more-people", "more", Map.of("most", MOST_MORE)));
        }
        var typed = unnamed.typed(
                round,
                wanted.dwellingId(),
                asked.stream()
                        .flatMap(each -> Stream.ofNullable(each.unnamed()))
                        .toList());
        if (typed.isEmpty()) {
            return Outcome.refused(Refusal.conflict("rounds.no-such-unnamed", Map.of()));
        }
        var known = people.listByIdentityNumber(asked.stream()
                .map(each -> number(each, typed.get()))
                .filter(Objects::nonNull)
                .toList());
        var household = household(wanted);
        var found = new ArrayList<PersonId>();
        for (NewKnock.PersonMore each : asked) {
            var number = number(each, typed.get());
            var person = number == null ? null : known.get(number);
            if (person != null) {
                found.add(person.id());
                continue;
            }
            var name = each.name();
            var sex = each.sex();
            var birthDate = each.birthDate();
            if (name == null || sex == null || birthDate == null) {
                return Outcome.refused(Refusal.invalid("rounds.more-needs-name", "more", Map.of()));
            }
            var registered = registrations.register(
                    new NewPerson(
                            each.id(),
                            name,
                            sex,
                            birthDate,
                            number,
                            each.phone(),
                            household,
                            household == null ? wanted.dwellingId() : null),
                    teller.by(),
                    teller.now(),
                    teller.today());
            switch (registered) {
                case Outcome.Refused<PersonId>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
                case Outcome.Done<PersonId>(PersonId id) -> found.add(id);
            }
        }
        return Outcome.done(found);
    }

    /// They join who else is there; where nobody is, they are a household of their own.
    private @Nullable HouseholdId household(NewKnock wanted) {
        boolean isSomebodyHere = Objects.requireNonNullElse(wanted.people(), List.<NewKnock.PersonSaid>of()).stream()
                .anyMatch(each -> each.found() == FoundAs.HERE);
        return isSomebodyHere ? registry.householdBehind(wanted.dwellingId()).orElse(null) : null;
    }

    /// What is written now goes before what a device brought.
    private static @Nullable String number(NewKnock.PersonMore more, Map<UUID, String> typed) {
        var written = more.identityNumber();
        var number =
                (written == null || written.isBlank()) && more.unnamed() != null ? typed.get(more.unnamed()) : written;
        return number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT);
    }

    /// @param id of the act
    /// @param reason why nobody is entered
    record SettingAside(UUID id, String reason) {}

    /// Whom a device found is not entered after all. Refused where somebody else settled it before.
    @Transactional
    Outcome<UUID> setAside(UUID unnamedId, SettingAside wanted, Teller teller) {
        record SetAside(UUID unnamedId, SettingAside wanted) {}
        var refusal = RoundOpening.refusal(wanted.reason());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        unnamed.hold(List.of(unnamedId));
        return submissions.first(wanted.id(), new SetAside(unnamedId, wanted)).then(first -> {
            if (first && unnamed.isWaiting(unnamedId)) {
                unnamed.setAside(unnamedId, wanted.id(), wanted.reason().strip(), teller.by(), teller.now());
            }
            return unnamed.isSettledBy(unnamedId, wanted.id())
                    ? Outcome.done(unnamedId)
                    : Outcome.refused(Refusal.conflict("rounds.no-such-unnamed", Map.of()));
        });
    }

    /// @param reason none takes back what was told
    record NewTelling(UUID id, PersonId personId, @Nullable NotTestedReason reason) {}

    @Transactional
    Outcome<PersonId> notTested(RoundId id, NewTelling wanted, Teller teller) {
        var listed = listings.find(id, List.of(wanted.personId())).get(wanted.personId());
        var time = KnockRule.refusal(rounds.find(id).orElse(null), teller.now());
        if (time.isPresent()) {
            return Outcome.refused(refusal(time.get()));
        }
        if (listed == null) {
            return Outcome.refused(refusal(RefusedReason.NOT_LISTED));
        }
        if (!teller.reaches().test(listed.areaId())) {
            return Outcome.refused(refusal(RefusedReason.OUTSIDE_AREA));
        }
        if (!Ids.isVersion7(wanted.id())) {
            return Outcome.refused(Refusal.invalid("shared.id-not-version-7", "id", Map.of("id", wanted.id())));
        }
        return submissions.first(wanted.id(), new Told(id, wanted)).map(first -> {
            if (first) {
                tellings.add(
                        List.of(new NewNotTested(
                                wanted.id(), id, wanted.personId(), wanted.reason(), null, teller.by(), teller.now())),
                        wanted.id(),
                        teller.now());
            }
            return wanted.personId();
        });
    }

    private static Refusal refusal(RefusedReason why) {
        return switch (why) {
            case NO_SUCH_ROUND -> Refusal.notFound("rounds.no-such-round", Map.of());
            case ROUND_NOT_BEGUN -> Refusal.conflict("rounds.not-begun", Map.of());
            case ROUND_ENDED -> Refusal.conflict("rounds.ended-already", Map.of());
            case NO_SUCH_DOOR -> Refusal.invalid("rounds.no-such-door", "dwellingId", Map.of());
            case NO_SUCH_PERSON -> Refusal.invalid("rounds.no-such-person", "people", Map.of());
            case NOT_LISTED -> Refusal.invalid("rounds.not-listed", "personId", Map.of());
            case OUTSIDE_AREA -> Refusal.forbidden("access.outside-scope", Map.of());
            case UNREADABLE -> Refusal.invalid("rounds.nothing-said", "people", Map.of());
        };
    }
}
