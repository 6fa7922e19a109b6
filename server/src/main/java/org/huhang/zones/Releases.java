package org.huhang.zones;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.huhang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// Lays a zone's release conditions beside what is known of each.
@ApplicationScoped
class Releases {
    private final List<ReleaseEvidence> sources;
    private final ZoneSchemes schemes;
    private final CoverStore covers;

    Releases(@All List<ReleaseEvidence> sources, ZoneSchemes schemes, CoverStore covers) {
        this.sources = sources;
        this.schemes = schemes;
        this.covers = covers;
    }

    enum ConditionState {
        /// Nobody can say yet: no module answers, or none knows.
        NOT_YET_EVIDENCED,
        NOT_MET,
        MET
    }

    /// @param words why it is met or not
    record ZoneCondition(
            ReleaseCondition condition,
            ConditionState state,
            @Nullable String words,
            @Nullable Instant asOf) {}

    /// None where the level's source states no condition.
    List<ZoneCondition> list(StandingZone zone, Instant at, Texts.Language language) {
        var level = zone.fact().level();
        var conditions =
                schemes.find(level.schemeCode(), level.code()).orElseThrow().conditions();
        if (conditions.isEmpty()) {
            return List.of();
        }
        var question = new ReleaseEvidence.Question(
                zone.zone().id(),
                zone.zone().areaId(),
                covers.land(List.of(zone.fact().cover().id())),
                conditions,
                at);
        var evidence = sources.stream()
                .filter(source ->
                        conditions.stream().anyMatch(condition -> source.kinds().contains(condition.kind())))
                .flatMap(source -> source.list(question).stream())
                .toList();
        return conditions.stream()
                .map(condition -> evidence.stream()
                        .filter(each -> each.kind() == condition.kind())
                        .findFirst()
                        .map(each -> new ZoneCondition(
                                condition,
                                each.met() ? ConditionState.MET : ConditionState.NOT_MET,
                                Texts.get(each.textKey(), language, each.params()),
                                each.asOf()))
                        .orElseGet(() -> new ZoneCondition(condition, ConditionState.NOT_YET_EVIDENCED, null, null)))
                .toList();
    }
}
