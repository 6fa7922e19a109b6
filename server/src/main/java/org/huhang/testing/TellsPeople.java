package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huhang.notices.Announcements;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Texts;
import org.huhang.shared.WallClock;
import org.huhang.specimens.TubeMember;

/// Tells people of results: what it is, and what they should do. In words that frighten nobody, and never of anybody
/// else.
@ApplicationScoped
class TellsPeople {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Announcements announcements;
    private final CityClock clock;
    private final WallClock wall;

    TellsPeople(Announcements announcements, CityClock clock, WallClock wall) {
        this.announcements = announcements;
        this.clock = clock;
        this.wall = wall;
    }

    void own(List<PoolStore.Own> own, BatchId batch) {
        Map<PersonId, String> told = new HashMap<>();
        own.forEach(each -> told.put(
                each.personId(),
                text("testing.told-own-" + each.finding().name().toLowerCase(java.util.Locale.ROOT), each.takenAt())));
        tell("OWN_RESULT:" + batch.value(), told);
    }

    void pools(List<TubeResult> shared, Map<String, List<TubeMember>> members, BatchId batch) {
        Map<PersonId, String> told = new HashMap<>();
        for (TubeResult result : shared) {
            for (TubeMember member : members.getOrDefault(result.tubeCode(), List.of())) {
                if (member.personId() != null) {
                    told.put(member.personId(), text("testing.told-pool", member.takenAt()));
                }
            }
        }
        tell("POOL_RESULT:" + batch.value(), told);
    }

    void negatives(Map<PersonId, Instant> taken, BatchId batch) {
        Map<PersonId, String> told = new HashMap<>();
        taken.forEach((person, at) -> told.put(person, text("testing.told-negative", at)));
        tell("NEGATIVE_RESULT:" + batch.value(), told);
    }

    void corrected(Map<Pool, Set<PersonId>> pools, BatchId batch) {
        Map<PersonId, String> told = new HashMap<>();
        pools.values().stream()
                .flatMap(Collection::stream)
                .forEach(person -> told.put(person, say("testing.told-corrected", Map.of())));
        tell("CORRECTED_RESULT:" + batch.value(), told);
    }

    private void tell(String basis, Map<PersonId, String> told) {
        if (!told.isEmpty()) {
            announcements.tellPeople(basis, told, wall.now());
        }
    }

    private String text(String key, Instant taken) {
        return say(key, Map.of("time", TIME.format(taken.atZone(clock.zone()))));
    }

    private static String say(String key, Map<String, ?> params) {
        return Texts.get(key, Texts.Language.ZH, params);
    }
}
