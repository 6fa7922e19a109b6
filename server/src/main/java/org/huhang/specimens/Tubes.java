package org.huhang.specimens;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huhang.rounds.RoundId;
import org.huhang.shared.AreaId;

/// What is known of tubes, and who is in them.
@ApplicationScoped
public class Tubes {
    private final TubeStore store;
    private final SurfaceStore surfaces;

    Tubes(TubeStore store, SurfaceStore surfaces) {
        this.store = store;
        this.surfaces = surfaces;
    }

    /// By code; codes of which nobody ever heard, and those of surfaces, are left out.
    public Map<String, Tube> list(Collection<String> codes) {
        return store.list(codes);
    }

    /// Of these codes the tubes that hold the swab of a surface, by code; no other list here has them.
    public Map<String, SurfaceTube> listSurfaces(Collection<String> codes) {
        return surfaces.list(codes).stream().collect(Collectors.toMap(SurfaceTube::tubeCode, Function.identity()));
    }

    /// Swabs of surfaces that desks of these areas took, the latest first.
    public List<SurfaceTube> listLatestSurfaces(Collection<AreaId> areas, int limit) {
        return surfaces.listLatest(areas, limit);
    }

    /// In which desks took swabs of surfaces.
    public List<AreaId> listAreasOfSurfaces() {
        return surfaces.listAreas();
    }

    /// Those of whom something is in that batch.
    public List<String> listOfBatch(UUID batch) {
        return store.listOfBatches(List.of(batch));
    }

    /// Those of whom something is in any of these batches.
    public List<String> listOfBatches(Collection<UUID> batches) {
        return store.listOfBatches(batches);
    }

    /// Those that were packed in these boxes last, or that a laboratory found in them.
    public List<String> listInBoxes(Collection<BoxId> boxes) {
        return store.listInBoxes(boxes);
    }

    /// Whose swabs count in them, by code.
    public Map<String, List<TubeMember>> members(Collection<String> codes) {
        return store.members(codes);
    }

    /// All tubes of a round, by code, after the one given.
    public List<Tube> page(RoundId round, String after, int limit) {
        return store.page(round, after, limit);
    }
}
