package org.huhang.zones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.registry.Areas;

/// The mildest level of a scheme is released when all stricter zones of the scheme around it are. Source: A9, "防范区:
/// when
/// all the others are released".
@ApplicationScoped
class OthersReleased implements ReleaseEvidence {
    private final Zones zones;
    private final Areas areas;

    OthersReleased(Zones zones, Areas areas) {
        this.zones = zones;
        this.areas = areas;
    }

    @Override
    public Set<ReleaseCondition.Kind> kinds() {
        return Set.of(ReleaseCondition.Kind.OTHERS_RELEASED);
    }

    @Override
    public List<Evidence> list(Question question) {
        var own = zones.find(question.zoneId(), question.at());
        if (own.isEmpty()) {
            return List.of();
        }
        var around = areas.within(List.of(question.areaId()));
        long open = zones.list(question.at()).stream()
                .filter(other ->
                        other.zone().schemeCode().equals(own.get().zone().schemeCode()))
                .filter(other ->
                        other.fact().level().rank() < own.get().fact().level().rank())
                .filter(other -> around.contains(other.zone().areaId()))
                .filter(other -> switch (other.state(question.at())) {
                    case IN_FORCE, REVIEW_DUE, NOT_KNOWN -> true;
                    case NOT_YET, LAPSED, CLOSED -> false;
                })
                .count();
        return List.of(new Evidence(
                ReleaseCondition.Kind.OTHERS_RELEASED,
                open == 0,
                open == 0 ? "zones.evidence-others-released" : "zones.evidence-others-open",
                Map.of("open", Long.toString(open)),
                question.at()));
    }
}
