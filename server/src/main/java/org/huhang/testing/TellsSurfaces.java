package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.notices.Announcements;
import org.huhang.shared.Consumer;
import org.huhang.shared.Texts;
import org.huhang.shared.WallClock;
import org.huhang.specimens.SurfaceTube;
import org.huhang.specimens.Tubes;
import org.huhang.testing.TubeVersion.VersionState;

/// Tells the area by its own channels of a positive or unclear surface, and when that was corrected: it has the place
/// disinfected and looks who was there. Nobody is held by it, for a surface says nothing of a person.
@ApplicationScoped
class TellsSurfaces implements Consumer<TubesReported> {
    private final TubeResults results;
    private final TubeStore store;
    private final Tubes tubes;
    private final Announcements announcements;
    private final WallClock wall;

    TellsSurfaces(TubeResults results, TubeStore store, Tubes tubes, Announcements announcements, WallClock wall) {
        this.results = results;
        this.store = store;
        this.tubes = tubes;
        this.announcements = announcements;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "testing.tells-surfaces";
    }

    @Override
    public Class<TubesReported> event() {
        return TubesReported.class;
    }

    @Override
    public void accept(TubesReported event) {
        var released = results.listStanding(event.batchId()).stream()
                .filter(each -> SurfaceResults.isPositive(each) || each.corrects() != null)
                .toList();
        var surfaces =
                tubes.listSurfaces(released.stream().map(TubeResult::tubeCode).toList());
        if (surfaces.isEmpty()) {
            return;
        }
        var told = toldBefore(surfaces.keySet());
        for (TubeResult each : released) {
            var surface = surfaces.get(each.tubeCode());
            if (surface != null && (SurfaceResults.isPositive(each) || told.contains(each.tubeCode()))) {
                tell(each, surface);
            }
        }
    }

    /// Of these tubes those of which a positive or unclear result was let go at some time.
    private Set<String> toldBefore(Set<String> codes) {
        return store.listVersions(codes).stream()
                .filter(each -> each.state() == VersionState.RELEASED)
                .map(TubeVersion::result)
                .filter(SurfaceResults::isPositive)
                .map(TubeResult::tubeCode)
                .collect(Collectors.toSet());
    }

    private void tell(TubeResult result, SurfaceTube surface) {
        announcements.tell(
                "SURFACE_RESULT:" + result.id().value(),
                Map.of(
                        surface.areaId(),
                        Texts.get(
                                "testing.surface-" + result.finding().name().toLowerCase(Locale.ROOT),
                                Texts.Language.ZH,
                                Map.of(
                                        "place",
                                        surface.place(),
                                        "surface",
                                        surface.surface(),
                                        "tube",
                                        result.tubeCode()))),
                Map.of(),
                wall.now());
    }
}
