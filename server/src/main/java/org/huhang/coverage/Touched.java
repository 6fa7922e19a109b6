package org.huhang.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huhang.registry.PeopleChanged;
import org.huhang.rounds.ListingsCorrected;
import org.huhang.rounds.ListingsFrozen;
import org.huhang.rounds.NotTestedTold;
import org.huhang.rounds.RoundId;
import org.huhang.rounds.RoundsChanged;
import org.huhang.shared.Event;
import org.huhang.shared.Journal.Told;
import org.huhang.shared.PersonId;
import org.huhang.specimens.BoxId;
import org.huhang.specimens.BoxesMoved;
import org.huhang.specimens.SpecimensReceived;
import org.huhang.testing.BatchId;
import org.huhang.testing.TubesReported;

/// What a stretch of the journal touched: of each thing, what stands by now is then read once.
final class Touched {
    final Set<RoundId> rounds = new HashSet<>();
    final Set<RoundId> frozen = new HashSet<>();
    final Map<RoundId, Set<UUID>> corrected = new HashMap<>();
    final Map<RoundId, Set<UUID>> told = new HashMap<>();
    final Set<UUID> received = new HashSet<>();
    final Set<BoxId> boxes = new HashSet<>();
    final Set<BatchId> reported = new HashSet<>();
    final Set<PersonId> people = new HashSet<>();

    static Touched by(List<Told<? extends Event>> events) {
        var touched = new Touched();
        events.forEach(each -> touched.add(each.event()));
        return touched;
    }

    private void add(Event event) {
        switch (event) {
            case RoundsChanged changed -> rounds.addAll(changed.roundIds());
            case ListingsFrozen listing -> frozen.add(listing.roundId());
            case ListingsCorrected listing ->
                corrected
                        .computeIfAbsent(listing.roundId(), _ -> new HashSet<>())
                        .add(listing.batchId());
            case NotTestedTold news ->
                told.computeIfAbsent(news.roundId(), _ -> new HashSet<>()).add(news.batchId());
            case SpecimensReceived batch -> received.add(batch.batchId());
            case BoxesMoved moved -> boxes.addAll(moved.boxIds());
            case TubesReported batch -> reported.add(batch.batchId());
            case PeopleChanged changed -> people.addAll(changed.personIds());
            default -> throw new IllegalArgumentException("nobody asked for " + event);
        }
    }
}
