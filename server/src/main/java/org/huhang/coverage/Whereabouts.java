package org.huhang.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huhang.registry.People;
import org.huhang.rounds.RoundId;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.shared.Wording;
import org.huhang.specimens.Laboratories;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// Answers "where is my result?" of a person and of a tube, in plain words.
@ApplicationScoped
class Whereabouts {
    private final IndexKeeper keeper;
    private final TubeReader tubes;
    private final People people;
    private final Laboratories laboratories;
    private final CityClock clock;

    Whereabouts(IndexKeeper keeper, TubeReader tubes, People people, Laboratories laboratories, CityClock clock) {
        this.keeper = keeper;
        this.tubes = tubes;
        this.people = people;
        this.laboratories = laboratories;
        this.clock = clock;
    }

    /// @param since when it came there
    /// @param words where it is, `next` what comes, `ask` whom to ask
    record Where(
            @Nullable RoundId roundId,
            @Nullable Integer number,
            @Nullable Wording campaign,
            WhereState state,
            @Nullable Instant since,
            @Nullable String tubeCode,
            @Nullable String laboratory,
            String words,
            String next,
            String ask) {}

    /// In each open round in which they are known, the latest first.
    ///
    /// @param findings whether the reader may know what was found
    List<Where> ofPerson(PersonId id, boolean findings, Texts.Language language) {
        var now = people.now(List.of(id)).getOrDefault(id, id);
        return keeper.loaded().stream()
                .sorted(Comparator.comparing((RoundIndex index) -> index.round().startAt())
                        .reversed())
                .flatMap(index -> index.read(() -> ofPerson(index, now, findings, language)).stream())
                .toList();
    }

    private Optional<Where> ofPerson(RoundIndex index, PersonId id, boolean findings, Texts.Language language) {
        int person = index.people().find(id.value());
        if (person == IdTable.NONE) {
            return Optional.empty();
        }
        var columns = index.people();
        int tube = last(index, person);
        if (!columns.isListed(person) && tube == IdTable.NONE && columns.registeredAt[person] == 0) {
            return Optional.empty();
        }
        var known = stateOf(index, person, tube);
        var state = findings || known.compareTo(WhereState.AT_LABORATORY) <= 0 ? known : WhereState.AT_LABORATORY;
        int since = switch (state) {
            case NOT_YET, VOIDED, TUBE_UNKNOWN -> 0;
            case EXCUSED -> columns.toldAt[person];
            case REGISTERED -> columns.registeredAt[person];
            case TAKEN, TUBE_HELD, ON_THE_WAY -> columns.doneAt[person];
            case AT_LABORATORY -> index.tubes().arrivedAt[tube];
            case RESULT_HELD, NEGATIVE, POOL_POSITIVE, POSITIVE -> index.tubes().reportedAt[tube];
        };
        return Optional.of(where(
                index.round(),
                state,
                Seconds.find(since),
                tube == IdTable.NONE ? null : index.tubes().code(tube),
                tube == IdTable.NONE ? null : index.tubes().laboratory(tube),
                language));
    }

    /// The tube that decides: the furthest.
    private static int last(RoundIndex index, int person) {
        int found = IdTable.NONE;
        for (int tube : index.tubesOf(person)) {
            if (index.tubes().standing(tube) != Standing.VOIDED
                    && (found == IdTable.NONE
                            || index.tubes()
                                            .standing(tube)
                                            .compareTo(index.tubes().standing(found))
                                    > 0)) {
                found = tube;
            }
        }
        return found;
    }

    private static WhereState stateOf(RoundIndex index, int person, int tube) {
        var state = index.people().state(person);
        return switch (state) {
            case LISTED -> WhereState.NOT_YET;
            case EXCUSED -> WhereState.EXCUSED;
            case REGISTERED -> WhereState.REGISTERED;
            case SWABBED -> index.tubes().isHeld(tube) ? WhereState.TUBE_HELD : WhereState.TAKEN;
            case ON_THE_WAY -> index.tubes().isHeld(tube) ? WhereState.TUBE_HELD : WhereState.ON_THE_WAY;
            case AT_LABORATORY -> index.tubes().isHeld(tube) ? WhereState.TUBE_HELD : WhereState.AT_LABORATORY;
            case RESULT_HELD -> WhereState.RESULT_HELD;
            case NEGATIVE -> WhereState.NEGATIVE;
            case POOL_POSITIVE -> WhereState.POOL_POSITIVE;
            case POSITIVE -> WhereState.POSITIVE;
        };
    }

    Optional<KnownTube> find(String code) {
        return tubes.list(List.of(code), people.listMerged()).stream().findFirst();
    }

    /// @param findings whether the reader may know what was found
    Where ofTube(@Nullable KnownTube tube, String code, boolean findings, Texts.Language language) {
        if (tube == null) {
            return where(null, WhereState.TUBE_UNKNOWN, null, code, null, language);
        }
        var state = stateOf(tube, findings);
        var first = tube.members().stream().mapToInt(KnownTube.Swabbed::takenAt).min();
        var taken = first.isPresent() ? Seconds.find(first.getAsInt()) : null;
        var since = switch (state) {
            case AT_LABORATORY -> tube.arrivedAt();
            case RESULT_HELD, NEGATIVE, POSITIVE -> tube.reportedAt() == null ? tube.arrivedAt() : tube.reportedAt();
            default -> taken;
        };
        var index = keeper.loaded().stream()
                .filter(each -> each.round().id().equals(tube.roundId()))
                .findFirst();
        return where(index.map(RoundIndex::round).orElse(null), state, since, code, tube.laboratoryId(), language);
    }

    private static WhereState stateOf(KnownTube tube, boolean findings) {
        return switch (tube.standing()) {
            case VOIDED -> WhereState.VOIDED;
            case TAKEN -> tube.held().isEmpty() ? WhereState.TAKEN : WhereState.TUBE_HELD;
            case ON_THE_WAY -> tube.held().isEmpty() ? WhereState.ON_THE_WAY : WhereState.TUBE_HELD;
            case AT_LABORATORY -> tube.held().isEmpty() ? WhereState.AT_LABORATORY : WhereState.TUBE_HELD;
            case RESULT_HELD -> findings ? WhereState.RESULT_HELD : WhereState.AT_LABORATORY;
            case NEGATIVE -> findings ? WhereState.NEGATIVE : WhereState.AT_LABORATORY;
            case POSITIVE -> findings ? WhereState.POSITIVE : WhereState.AT_LABORATORY;
        };
    }

    private Where where(
            org.huhang.rounds.@Nullable Round round,
            WhereState state,
            @Nullable Instant since,
            @Nullable String code,
            @Nullable LaboratoryId laboratory,
            Texts.Language language) {
        var key = "coverage.where-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Where(
                round == null ? null : round.id(),
                round == null ? null : round.number(),
                round == null ? null : round.campaign(),
                state,
                since,
                code,
                laboratory == null ? null : nameOf(laboratory, language),
                Texts.get(key, language, Map.of()),
                Texts.get(key + ".next", language, Map.of()),
                Texts.get(key + ".ask", language, Map.of()));
    }

    private @Nullable String nameOf(LaboratoryId id, Texts.Language language) {
        return laboratories.list(clock.now()).stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name().in(language))
                .findFirst()
                .orElse(null);
    }
}
