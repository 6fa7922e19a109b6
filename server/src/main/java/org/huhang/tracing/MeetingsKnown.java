package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.shared.Copy;
import org.huhang.shared.Id;
import org.huhang.visits.HowKnown;
import org.huhang.visits.HowKnown.Known;
import org.huhang.visits.HowKnown.Stay;
import org.huhang.visits.Sureness;
import org.jdbi.v3.core.Jdbi;

/// How the meetings of exposures are known that come of visits, and how sure: asked once, when they are drafted, for
/// those
/// alone that are new.
@ApplicationScoped
class MeetingsKnown {
    private final Jdbi jdbi;
    private final HowKnown visits;

    MeetingsKnown(Jdbi jdbi, HowKnown visits) {
        this.jdbi = jdbi;
        this.visits = visits;
    }

    /// Two who met.
    ///
    /// @param stay of whom was exposed
    /// @param others of whom they met, by each of that person's numbers
    record Met(Stay stay, List<Stay> others) {}

    void add(Map<ExposureId, Met> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var known = visits.find(fresh.values().stream()
                .flatMap(met -> Stream.concat(Stream.of(met.stay()), met.others().stream()))
                .distinct()
                .toList());
        var all = new ArrayList<MeetingKnown>();
        fresh.forEach((id, met) -> met.others().stream()
                .flatMap(each -> Stream.ofNullable(known.get(each)))
                .reduce(Known::or)
                .ifPresent(other -> Stream.ofNullable(known.get(met.stay()))
                        .map(own -> new MeetingKnown(id, own.source(), other.source(), weaker(own, other)))
                        .forEach(all::add)));
        insert(all);
    }

    private static Sureness weaker(Known one, Known other) {
        return one.sure().compareTo(other.sure()) > 0 ? one.sure() : other.sure();
    }

    private void insert(List<MeetingKnown> all) {
        if (all.isEmpty()) {
            return;
        }
        jdbi.useHandle(h -> {
            try (var copy =
                    new Copy(h, "tracing.exposures_known", "exposure_id", "source", "other_source", "sureness")) {
                all.forEach(each -> copy.row()
                        .put(each.exposureId())
                        .put(each.source().name())
                        .put(each.otherSource().name())
                        .put(each.sureness().name()));
            }
        });
    }

    Map<ExposureId, MeetingKnown> list(Collection<ExposureId> ids) {
        return jdbi.withHandle(h -> h.createQuery("""
                select exposure_id, source, other_source, sureness
                  from tracing.exposures_known
                 where exposure_id = any(:ids)
                """)
                .bind("ids", Id.array(ids))
                .mapTo(MeetingKnown.class)
                .collect(Collectors.toMap(MeetingKnown::exposureId, Function.identity())));
    }
}
