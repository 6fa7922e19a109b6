package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.Journal;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.huhang.shared.Timers;
import org.huhang.specimens.BoxDifference.DifferenceKind;
import org.huhang.specimens.BoxStore.ArrivedTube;
import org.huhang.specimens.BoxStore.BoxFact;
import org.jspecify.annotations.Nullable;

/// Packs boxes, sends them to laboratories and goes through them there: each verb adds a fact.
@ApplicationScoped
class Boxes {
    private static final int LONGEST_REASON = 200;
    private static final double COLDEST = -90;
    private static final double WARMEST = 60;

    private final BoxStore store;
    private final BoxAliases aliases;
    private final LaboratoryStore laboratories;
    private final LateBoxes late;
    private final Timers timers;
    private final Submissions submissions;
    private final Journal journal;

    Boxes(
            BoxStore store,
            BoxAliases aliases,
            LaboratoryStore laboratories,
            LateBoxes late,
            Timers timers,
            Submissions submissions,
            Journal journal) {
        this.store = store;
        this.aliases = aliases;
        this.laboratories = laboratories;
        this.late = late;
        this.timers = timers;
        this.submissions = submissions;
        this.journal = journal;
    }

    /// @param tubes by position in the rack, from 1 on; null where it is empty
    record NewPacking(UUID id, BoxId boxId, AreaId areaId, String code, List<@Nullable String> tubes) {}

    @Schema(name = "BoxDispatch")
    record Dispatch(UUID id, LaboratoryId laboratoryId) {}

    /// @param boxId none of tubes that came without a box
    /// @param celsius at which they came, where somebody measured
    record BoxReceipt(
            UUID id,
            @Nullable BoxId boxId,
            List<ArrivedTube> tubes,
            @Nullable Double celsius) {}

    record DifferenceSettlement(UUID id, String tubeCode, DifferenceKind kind, String reason) {}

    @Transactional
    Outcome<BoxId> pack(NewPacking packing, AccountId by, Instant now) {
        if (!TubeCode.isOne(packing.code())) {
            return Outcome.refused(Refusal.invalid("specimens.no-code", "code", Map.of()));
        }
        var codes = packing.tubes().stream().filter(Objects::nonNull).toList();
        if (codes.isEmpty() || packing.tubes().size() > DeskActReader.RACK) {
            return Outcome.refused(Refusal.invalid("specimens.rack-size", "tubes", Map.of("most", DeskActReader.RACK)));
        }
        if (!codes.stream().allMatch(TubeCode::isOne)) {
            return Outcome.refused(Refusal.invalid("specimens.no-code", "tubes", Map.of()));
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            return Outcome.refused(Refusal.invalid("specimens.tube-twice", "tubes", Map.of()));
        }
        aliases.hold(packing.boxId());
        var box = store.find(packing.boxId(), Duration.ZERO);
        return submissions.first(packing.id(), packing).then(first -> {
            if (!first) {
                return Outcome.done(packing.boxId());
            }
            if (box.isPresent() && box.get().state() != BoxState.PACKED) {
                return Outcome.refused(Refusal.conflict("specimens.box-gone", Map.of()));
            }
            var fact = fact(packing.id(), packing.boxId(), "PACKED", null, by, now);
            store.add(List.of(new BoxFact(
                    fact.id(),
                    fact.batchId(),
                    fact.boxId(),
                    fact.kind(),
                    packing.code(),
                    null,
                    codes.size(),
                    null,
                    null,
                    packing.areaId(),
                    by,
                    now,
                    now)));
            store.rack(packing.id(), packing.boxId(), packing.tubes());
            late.watch(packing.boxId(), now, timers);
            aliases.unite(List.of(packing.boxId()), packing.id());
            return moved(packing.boxId());
        });
    }

    /// No more than the laboratory can do: whoever else sends it something waits until this is decided.
    @Transactional
    Outcome<BoxId> send(BoxId asked, Dispatch dispatch, AccountId by, Instant now) {
        record Sent(BoxId boxId, Dispatch dispatch) {}
        var laboratory = laboratories.hold(dispatch.laboratoryId(), now);
        if (laboratory.isEmpty()) {
            return Outcome.refused(Refusal.invalid("specimens.no-such-laboratory", "laboratoryId", Map.of()));
        }
        var box = aliases.hold(asked);
        var found = store.find(box, Duration.ZERO);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.notFound("specimens.no-such-box", Map.of()));
        }
        return submissions.first(dispatch.id(), new Sent(asked, dispatch)).then(first -> {
            if (!first) {
                return Outcome.done(box);
            }
            var refused = refusal(found.get(), laboratory.get(), now);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            store.add(List.of(fact(dispatch.id(), box, "SENT", dispatch.laboratoryId(), by, now)));
            return moved(box);
        });
    }

    private Optional<Refusal> refusal(TubeBox box, Laboratory laboratory, Instant now) {
        var room = new LaboratoryRoom(laboratory.tubesPerDay(), laboratories.sent(laboratory.id(), box.id(), now));
        return switch (box.state()) {
            case HANDED, RECEIVED -> Optional.of(Refusal.conflict("specimens.box-gone", Map.of()));
            case PACKED, SENT, ON_THE_WAY ->
                room.takes(box.tubes())
                        ? Optional.empty()
                        : Optional.of(Refusal.conflict(
                                "specimens.laboratory-full",
                                Map.of(
                                        "laboratory",
                                        laboratory.name().zh(),
                                        "free",
                                        room.free(),
                                        "tubes",
                                        box.tubes(),
                                        "most",
                                        laboratory.tubesPerDay())));
        };
    }

    /// What arrived is told as it was found; how it differs from what was packed is worked out.
    @Transactional
    Outcome<BoxId> receive(LaboratoryId laboratory, BoxReceipt receipt, AccountId by, Instant now) {
        record Received(LaboratoryId laboratoryId, BoxReceipt receipt) {}
        var tubes = receipt.tubes();
        if (tubes.size() > DeskActReader.RACK || (tubes.isEmpty() && receipt.boxId() == null)) {
            return Outcome.refused(Refusal.invalid("specimens.rack-size", "tubes", Map.of("most", DeskActReader.RACK)));
        }
        if (!tubes.stream().allMatch(tube -> TubeCode.isOne(tube.code()))) {
            return Outcome.refused(Refusal.invalid("specimens.no-code", "tubes", Map.of()));
        }
        if (tubes.stream().map(ArrivedTube::code).distinct().count() < tubes.size()) {
            return Outcome.refused(Refusal.invalid("specimens.tube-twice", "tubes", Map.of()));
        }
        var celsius = receipt.celsius();
        if (celsius != null && (celsius < COLDEST || celsius > WARMEST)) {
            return Outcome.refused(Refusal.invalid("specimens.no-temperature", "celsius", Map.of()));
        }
        var box = aliases.hold(receipt.boxId() == null ? new BoxId(receipt.id()) : receipt.boxId());
        if (receipt.boxId() != null && store.find(box, Duration.ZERO).isEmpty()) {
            return Outcome.refused(Refusal.notFound("specimens.no-such-box", Map.of()));
        }
        return submissions
                .first(receipt.id(), new Received(laboratory, receipt))
                .then(first -> {
                    if (!first) {
                        return Outcome.done(box);
                    }
                    store.add(List.of(new BoxFact(
                            receipt.id(),
                            receipt.id(),
                            box,
                            "RECEIVED",
                            null,
                            laboratory,
                            tubes.size(),
                            celsius,
                            null,
                            null,
                            by,
                            now,
                            now)));
                    store.arrive(receipt.id(), laboratory, box, tubes, by, now);
                    return moved(box);
                });
    }

    @Transactional
    Outcome<BoxId> settle(BoxId asked, DifferenceSettlement settlement, AccountId by, Instant now) {
        record Settling(BoxId boxId, DifferenceSettlement settlement) {}
        var reason = settlement.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    Refusal.invalid("specimens.reason-length", "reason", Map.of("most", LONGEST_REASON)));
        }
        var box = aliases.hold(asked);
        var found = store.find(box, Duration.ZERO);
        var open = found.isPresent()
                && BoxDifferences.of(
                                store.racked(box),
                                store.arrivals(box),
                                found.get().state() == BoxState.RECEIVED,
                                Map.of())
                        .stream()
                        .anyMatch(each ->
                                each.tubeCode().equals(settlement.tubeCode()) && each.kind() == settlement.kind());
        if (!open) {
            return Outcome.refused(Refusal.notFound("specimens.no-such-difference", Map.of()));
        }
        return submissions
                .first(settlement.id(), new Settling(asked, settlement))
                .then(first -> {
                    if (!first) {
                        return Outcome.done(box);
                    }
                    return store.settle(settlement.id(), box, settlement.tubeCode(), settlement.kind(), reason, by, now)
                            ? moved(box)
                            : Outcome.refused(Refusal.conflict("specimens.settled-already", Map.of()));
                });
    }

    private Outcome<BoxId> moved(BoxId box) {
        journal.append(new BoxesMoved(List.of(box)));
        return Outcome.done(box);
    }

    private static BoxFact fact(
            UUID id, BoxId box, String kind, @Nullable LaboratoryId laboratory, AccountId by, Instant now) {
        return new BoxFact(id, id, box, kind, null, laboratory, null, null, null, null, by, now, now);
    }
}
