package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huhang.notices.Announcements;
import org.huhang.shared.Consumer;
import org.huhang.shared.PersonId;
import org.huhang.specimens.TubeMember;
import org.huhang.specimens.Tubes;

/// Tells everybody in a negative pool. By itself, for a full round has a million people in it, and whoever must be held
/// does not wait for those who need not.
@ApplicationScoped
class TellsNegatives implements Consumer<TubesReported> {
    private final TubeResults results;
    private final Tubes tubes;
    private final Announcements announcements;
    private final TellsPeople tells;

    TellsNegatives(TubeResults results, Tubes tubes, Announcements announcements, TellsPeople tells) {
        this.results = results;
        this.tubes = tubes;
        this.announcements = announcements;
        this.tells = tells;
    }

    @Override
    public String name() {
        return "testing.tells-negatives";
    }

    @Override
    public Class<TubesReported> event() {
        return TubesReported.class;
    }

    @Override
    public void accept(TubesReported event) {
        if (!announcements.reachesPeople()) {
            return;
        }
        var negative = results.listStanding(event.batchId()).stream()
                .filter(each -> each.finding() == TubeFinding.NEGATIVE)
                .map(TubeResult::tubeCode)
                .toList();
        Map<PersonId, Instant> taken = new HashMap<>();
        // whose swab was alone in its tube was told of it as their own
        tubes.members(negative).values().stream()
                .filter(members -> members.size() > 1)
                .flatMap(List::stream)
                .forEach((TubeMember member) -> {
                    if (member.personId() != null) {
                        taken.put(member.personId(), member.takenAt());
                    }
                });
        tells.negatives(taken, event.batchId());
    }
}
