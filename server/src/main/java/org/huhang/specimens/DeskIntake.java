package org.huhang.specimens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huhang.rounds.Listed;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.huhang.specimens.RefusedDeskRecord.DeskRefusal;
import org.jspecify.annotations.Nullable;

/// Sorts a batch into what is taken in and what is refused, in the order in which each device wrote: asks nobody,
/// writes
/// nothing. A refusal is only what could mislead; an unknown person, an unknown tube, a swab before its registration
/// stand and wait.
final class DeskIntake {
    private final DeskKnown known;
    private final RoundHours hours;
    private final Map<DeskRecord.Key, DeskKnown.EarlierRegistration> registrations;
    private final Map<String, RoundId> roundsOfTubes;
    private final Set<String> surfaces;
    private final Set<String> heardOf;
    private final Set<DeskRecord.Key> numbers = new HashSet<>();

    final List<Registration> registered = new ArrayList<>();
    final List<Swab> swabs = new ArrayList<>();
    final List<DeskRecord> registrationsVoided = new ArrayList<>();
    final List<DeskRecord> ofTubes = new ArrayList<>();
    final Map<String, DeskRecord> heard = new LinkedHashMap<>();
    final List<DeskRecord> ofSurfaces = new ArrayList<>();
    final List<Registration> late = new ArrayList<>();
    final List<DeskRecord> carried = new ArrayList<>();
    final List<RefusedDeskRecord> refused = new ArrayList<>();

    record Registration(
            DeskRecord record,
            DeskAct.Registered act,
            @Nullable PersonId personId,
            Optional<Listed> listed) {}

    record Swab(
            DeskRecord record, DeskAct.Taken act, @Nullable PersonId personId, Optional<Listed> listed) {}

    private DeskIntake(DeskKnown known, RoundHours hours) {
        this.known = known;
        this.hours = hours;
        registrations = new HashMap<>(known.earlier());
        roundsOfTubes = new HashMap<>(known.roundsOfTubes());
        surfaces = new HashSet<>(known.surfaces());
        heardOf = new HashSet<>(known.roundsOfTubes().keySet());
    }

    static DeskIntake of(List<DeskRecord> records, DeskKnown known, RoundHours hours) {
        var intake = new DeskIntake(known, hours);
        records.forEach(intake::sort);
        return intake;
    }

    /// Of two texts under one number that a review let in, the first stands.
    private void sort(DeskRecord each) {
        if (!numbers.add(each.key())) {
            if (refused.stream().noneMatch(before -> before.isOf(each.key()))) {
                refused.add(each.refused(DeskRefusal.NUMBER_TAKEN));
            }
            return;
        }
        refusal(each)
                .ifPresentOrElse(
                        reason -> refused.add(each.refused(reason)),
                        () -> take(each, Objects.requireNonNull(each.act())));
    }

    boolean isOfSpecimens() {
        return Stream.of(registered, registrationsVoided, swabs, ofTubes, ofSurfaces, late)
                        .anyMatch(rows -> !rows.isEmpty())
                || refused.stream().anyMatch(each -> each.tubeCode() != null);
    }

    /// Of a tube of which no fact was told yet.
    static UUID idOfHeard(String tube) {
        return UUID.nameUUIDFromBytes(("heard of " + tube).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<DeskRefusal> refusal(DeskRecord each) {
        var act = each.act();
        if (act == null) {
            return Optional.of(DeskRefusal.UNREADABLE);
        }
        var round = act.roundId();
        if (round != null) {
            var held = known.rounds().get(round);
            var reason = held == null ? Optional.of(DeskRefusal.NO_SUCH_ROUND) : hours.refusal(held, each.occurredAt());
            if (reason.isPresent()) {
                return reason;
            }
        }
        return switch (act) {
            case DeskAct.Registered _, DeskAct.Packed _, DeskAct.Fetched _ -> Optional.empty();
            case DeskAct.Taken taken ->
                ofTube(taken).or(() -> ofRegistration(each, taken.roundId(), taken.registration()));
            case DeskAct.RegistrationVoided(RoundId of, int registration, String _) ->
                ofRegistration(each, of, registration);
            case DeskAct.Opened _, DeskAct.Closed _, DeskAct.Voided _, DeskAct.SwabVoided _ -> ofTube(act);
            case DeskAct.Surface surface ->
                roundsOfTubes.containsKey(surface.tube()) || surfaces.contains(surface.tube())
                        ? Optional.of(DeskRefusal.TUBE_OF_ANOTHER_KIND)
                        : Optional.empty();
            case DeskAct.Handed(BoxId _, LaboratoryId laboratory) ->
                laboratory == null || known.laboratories().contains(laboratory)
                        ? Optional.empty()
                        : Optional.of(DeskRefusal.NO_SUCH_LABORATORY);
        };
    }

    private Optional<DeskRefusal> ofTube(DeskAct act) {
        var tube = Objects.requireNonNull(act.tube());
        if (surfaces.contains(tube)) {
            return Optional.of(DeskRefusal.TUBE_OF_ANOTHER_KIND);
        }
        var of = roundsOfTubes.get(tube);
        return of == null || of.equals(act.roundId())
                ? Optional.empty()
                : Optional.of(DeskRefusal.TUBE_OF_ANOTHER_ROUND);
    }

    private Optional<DeskRefusal> ofRegistration(DeskRecord each, RoundId round, int number) {
        var registration = registrations.get(each.key(number));
        return registration == null || registration.roundId().equals(round)
                ? Optional.empty()
                : Optional.of(DeskRefusal.REGISTRATION_OF_ANOTHER_ROUND);
    }

    private void take(DeskRecord each, DeskAct act) {
        if (act.isOfTube()) {
            roundsOfTubes.put(Objects.requireNonNull(act.tube()), Objects.requireNonNull(act.roundId()));
        }
        switch (act) {
            case DeskAct.Registered one -> register(each, one);
            case DeskAct.RegistrationVoided _ -> registrationsVoided.add(each);
            case DeskAct.Taken one -> swab(each, one);
            case DeskAct.Opened _, DeskAct.Closed _, DeskAct.Voided _, DeskAct.SwabVoided _ -> {
                heardOf.add(Objects.requireNonNull(act.tube()));
                ofTubes.add(each);
            }
            case DeskAct.Surface surface -> {
                surfaces.add(surface.tube());
                ofSurfaces.add(each);
            }
            case DeskAct.Carried _ -> carried.add(each);
        }
    }

    private void register(DeskRecord each, DeskAct.Registered act) {
        var person = known.people().get(each.key());
        var row = new Registration(each, act, person, known.listed(act.roundId(), person));
        registered.add(row);
        registrations.put(each.key(), new DeskKnown.EarlierRegistration(each.key(), act.roundId(), person));
        if (person != null && known.orphans().contains(each.key())) {
            late.add(row);
        }
    }

    private void swab(DeskRecord each, DeskAct.Taken act) {
        var registration = registrations.get(each.key(act.registration()));
        var person = registration == null ? null : registration.personId();
        swabs.add(new Swab(each, act, person, known.listed(act.roundId(), person)));
        if (heardOf.add(act.tube())) {
            heard.put(act.tube(), each);
        }
    }
}
