package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/// How stays are known, and how sure that is: the index does not say, so the days' files are asked, each once for all
/// stays together, tens of millions of visits a second.
@ApplicationScoped
public class HowKnown {
    private static final Logger LOG = Logger.getLogger(HowKnown.class);

    private final DayFiles files;

    HowKnown(DayFiles files) {
        this.files = files;
    }

    /// Somebody's at a place, all of it or a part.
    ///
    /// @param start moment ([Moments]), `end` after it
    public record Stay(int pseudonym, int place, int start, int end) {}

    public record Known(VisitSource source, Sureness sure) {
        /// The surer of two that say the same.
        public Known or(Known other) {
            int more = sure.compareTo(other.sure);
            return more < 0 || (more == 0 && source.compareTo(other.source) <= 0) ? this : other;
        }
    }

    private record Spot(int pseudonym, int place) {}

    /// Of each the surest of the visits that fall into it; nothing of those of which no visit is kept, or can be read.
    public Map<Stay, Known> find(Collection<Stay> stays) {
        var asked = new BitSet();
        var bySpot = new HashMap<Spot, List<Stay>>();
        var days = new TreeSet<LocalDate>();
        for (Stay each : stays) {
            asked.set(each.pseudonym());
            bySpot.computeIfAbsent(new Spot(each.pseudonym(), each.place()), _ -> new ArrayList<>())
                    .add(each);
            // a visit lasts a day at most, and lies in the file of the day on which it began
            var last = Moments.day(each.end());
            for (var day = Moments.day(each.start()).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        var found = new HashMap<Stay, Known>();
        days.forEach(day -> read(day, asked, bySpot).forEach((stay, known) -> found.merge(stay, known, Known::or)));
        return found;
    }

    private Map<Stay, Known> read(LocalDate day, BitSet asked, Map<Spot, List<Stay>> bySpot) {
        var found = new HashMap<Stay, Known>();
        try {
            files.read(day, (pseudonym, place, start, seconds, bits) -> {
                if (asked.get(pseudonym)) {
                    for (Stay each : bySpot.getOrDefault(new Spot(pseudonym, place), List.of())) {
                        if (start < each.end() && start + seconds > each.start()) {
                            found.merge(each, new Known(VisitBits.source(bits), VisitBits.sureness(bits)), Known::or);
                        }
                    }
                }
            });
        } catch (IOException | DamagedFile e) {
            LOG.errorf("ALARM: how the visits of %s are known cannot be told: %s", day, e.getMessage());
            return Map.of();
        }
        return found;
    }
}
