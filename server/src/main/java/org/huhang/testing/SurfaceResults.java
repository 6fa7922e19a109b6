package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huhang.access.Scopes;
import org.huhang.specimens.SurfaceTube;
import org.huhang.specimens.Tubes;
import org.jspecify.annotations.Nullable;

/// What was found on surfaces. It is of no person: it holds nobody, and whoever may see the swab may see its result.
@ApplicationScoped
class SurfaceResults {
    private static final int MOST = 500;

    private final TubeStore store;
    private final TubeResults results;
    private final Tubes tubes;
    private final Scopes scopes;

    SurfaceResults(TubeStore store, TubeResults results, Tubes tubes, Scopes scopes) {
        this.store = store;
        this.results = results;
        this.tubes = tubes;
        this.scopes = scopes;
    }

    /// @param areaName of the desk that took the swab
    /// @param result the one that stands
    /// @param waiting whether one waits for a second person
    record SurfaceResult(
            SurfaceTube tube,
            @Nullable String areaName,
            @Nullable TubeResult result,
            boolean waiting) {}

    static boolean isPositive(TubeResult result) {
        return result.finding() == TubeFinding.POSITIVE || result.finding() == TubeFinding.INDETERMINATE;
    }

    /// In the order of the swabs.
    List<SurfaceResult> of(Collection<SurfaceTube> swabs) {
        var codes = swabs.stream().map(SurfaceTube::tubeCode).toList();
        var standing = results.list(codes);
        var waiting = results.listWaiting(codes);
        var names = scopes.areaNames(swabs.stream().map(SurfaceTube::areaId).collect(Collectors.toSet()));
        return swabs.stream()
                .map(each -> new SurfaceResult(
                        each,
                        names.get(each.areaId()),
                        standing.get(each.tubeCode()),
                        waiting.containsKey(each.tubeCode())))
                .toList();
    }

    /// Positive or unclear by what stands now, of results that came since then.
    List<SurfaceResult> listPositive(Instant since) {
        return of(tubes.listSurfaces(store.listPositiveOfNobody(since, MOST)).values()).stream()
                .filter(each -> Optional.ofNullable(each.result())
                        .filter(SurfaceResults::isPositive)
                        .isPresent())
                .sorted(java.util.Comparator.comparing(
                                (SurfaceResult each) -> each.tube().occurredAt())
                        .reversed())
                .toList();
    }
}
