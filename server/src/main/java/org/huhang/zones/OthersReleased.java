package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.registry.Areas;

/// The mildest level of a scheme is released when all stricter zones of the scheme around it are. Source:
/// A9, "防范区: when all the others are released".
@ApplicationScoped
class OthersReleased implements ReleaseEvidence {
    private final ZoneStore store;
    private final Areas areas;

    OthersReleased(ZoneStore store, Areas areas) {
        this.store = store;
        this.areas = areas;
    }

    @Override
    public Set<ReleaseCondition.Kind> kinds() {
        return Set.of(ReleaseCondition.Kind.OTHERS_RELEASED);
    }

    @Override
    public List<Evidence> list(Question question) {
        var own = store.findStanding(question.zoneId(), question.at());
        if (own.isEmpty()) {
            return List.of();
        }
        int open =
                store.countStricter(own.get().fact().level(), areas.within(List.of(question.areaId())), question.at());
        return List.of(new Evidence(
                ReleaseCondition.Kind.OTHERS_RELEASED,
                open == 0,
                open == 0 ? "zones.evidence-others-released" : "zones.evidence-others-open",
                Map.of("open", Integer.toString(open)),
                question.at()));
    }
}
