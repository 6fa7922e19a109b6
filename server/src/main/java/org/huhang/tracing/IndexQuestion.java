package org.huhang.tracing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.contacts.Day;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRules;
import org.huhang.contacts.Snapshot;

/// Asks the contact index about one case under one edition, in numbers alone.
///
/// Sources: rules.md E1, E5, E6 (first degree), E3, E8, E9 (second), A6 and E12 (a local edition).
final class IndexQuestion {
    /// Of somebody whom many contacts met: the longest meetings say why, all of them would say no more.
    private static final int MOST_REASONS = 3;

    private final Snapshot snapshot;
    private final RuleEdition edition;
    private final Set<Integer> ofCase;
    private final int from;
    private final int to;
    private final Crowds crowds;

    /// @param ofCase the numbers of the case itself
    /// @param from moment at which its window begins, and `to` at which it ends
    IndexQuestion(Snapshot snapshot, RuleEdition edition, Set<Integer> ofCase, int from, int to) {
        this.snapshot = snapshot;
        this.edition = edition;
        this.ofCase = ofCase;
        this.from = from;
        this.to = to;
        crowds = new Crowds(snapshot, edition.crowd());
    }

    /// Whom the case met, one line for each place and day.
    ///
    /// @param rules of the edition for the first degree
    List<Seen> first(SettingRules rules) {
        var lines = edition.lines(1);
        Map<Spot, Seen> found = new LinkedHashMap<>();
        for (int number : ofCase) {
            for (org.huhang.contacts.Exposure each : snapshot.exposures(number, rules, from, to)) {
                var line = lines.get(each.setting());
                if (line != null && !ofCase.contains(each.person())) {
                    line.classOf(each.rowsApart())
                            .map(suggested -> seen(each, Seen.NOBODY, line, inCrowd(each, suggested)))
                            .ifPresent(seen -> found.merge(Spot.of(seen), seen, Seen::and));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /// A crowd is no room: who was in one with a case is of the crowd's class. The rows of a theatre say more.
    private ContactClass inCrowd(org.huhang.contacts.Exposure each, ContactClass suggested) {
        var crowd = edition.crowd();
        return crowd != null
                        && each.setting() != Setting.THEATRE
                        && crowds.has(each.setting(), each.place(), each.start())
                ? crowd.contactClass()
                : suggested;
    }

    /// A close contact of the case, as the second degree begins from it.
    ///
    /// @param since moment of the first exposure, `until` of the quarantine
    record Link(int number, int since, int until) {}

    /// Whom close contacts met after they had met the case; the case and the contacts themselves left out. Who met the
    /// case itself at that place on that day is judged by that alone.
    ///
    /// @param rules of the edition for the second degree
    /// @param first whom the case met
    List<Seen> second(SettingRules rules, Collection<Link> links, Collection<Seen> first) {
        var lines = edition.lines(2);
        if (lines.isEmpty()) {
            return List.of();
        }
        var close = first.stream()
                .filter(each -> each.contactClass() == ContactClass.CLOSE)
                .map(Seen::number)
                .collect(Collectors.toSet());
        var withTheCase = first.stream().map(Spot::of).collect(Collectors.toSet());
        Map<Spot, Seen> found = links.parallelStream()
                .filter(link -> link.since() < link.until())
                .flatMap(link -> follow(link, rules, lines, close).stream())
                .filter(each -> !withTheCase.contains(Spot.withTheCase(each)))
                .collect(Collectors.toConcurrentMap(Spot::of, seen -> seen, Seen::and));
        return longest(found.values());
    }

    private List<Seen> follow(Link link, SettingRules rules, Map<Setting, SettingLine> lines, Set<Integer> apart) {
        var found = new ArrayList<Seen>();
        for (org.huhang.contacts.Exposure each : snapshot.exposures(link.number(), rules, link.since(), link.until())) {
            var line = lines.get(each.setting());
            if (line == null
                    || apart.contains(each.person())
                    || ofCase.contains(each.person())
                    || crowds.has(each.setting(), each.place(), each.start())) {
                continue;
            }
            line.classOf(each.rowsApart())
                    .ifPresent(suggested -> found.add(seen(each, link.number(), line, suggested)));
        }
        return found;
    }

    private static List<Seen> longest(Collection<Seen> found) {
        Map<Integer, List<Seen>> byNumber = new HashMap<>();
        found.forEach(seen ->
                byNumber.computeIfAbsent(seen.number(), _ -> new ArrayList<>()).add(seen));
        return byNumber.values().stream()
                .flatMap(all -> all.stream()
                        .sorted(Comparator.comparingInt(Seen::weight)
                                .reversed()
                                .thenComparingInt(Seen::via)
                                .thenComparingInt(Seen::start)
                                .thenComparingInt(Seen::place))
                        .limit(MOST_REASONS))
                .toList();
    }

    /// Who stayed at any of these places for so long in all, since a day: whether or not the case was there.
    List<Seen> stays(BitSet places, int since, LocalScope scope) {
        var stays = snapshot.stays(places, since, to, scope.staySeconds());
        var found = new ArrayList<Seen>();
        for (int each = 0; each < stays.size(); each++) {
            if (!ofCase.contains(stays.person()[each])) {
                found.add(new Seen(
                        stays.person()[each],
                        Seen.NOBODY,
                        null,
                        0,
                        stays.first()[each],
                        stays.last()[each],
                        stays.seconds()[each],
                        0,
                        Seen.UNKNOWN,
                        false,
                        ContactClass.CLOSE,
                        false));
            }
        }
        return found;
    }

    private Seen seen(org.huhang.contacts.Exposure each, int via, SettingLine line, ContactClass suggested) {
        // of two who were not there together the other's own stay is what there is
        boolean together = each.seconds() > 0;
        int seconds = each.seconds() + each.air();
        return new Seen(
                each.person(),
                via,
                each.setting(),
                each.place(),
                together ? Math.max(each.start(), each.caseStart()) : each.start(),
                together && each.air() == 0 ? Math.min(each.end(), each.caseEnd()) : each.end(),
                each.seconds(),
                each.air(),
                line.nearRows() == null ? Seen.UNKNOWN : each.rowsApart(),
                line.nearRows() != null && each.seatUnknown(),
                suggested,
                suggested == ContactClass.CLOSE && line.isHighRisk(seconds));
    }

    private record Spot(int number, int via, int place, int day) {
        static Spot withTheCase(Seen seen) {
            return new Spot(seen.number(), Seen.NOBODY, seen.place(), Day.of(seen.start()));
        }

        static Spot of(Seen seen) {
            return new Spot(seen.number(), seen.via(), seen.place(), Day.of(seen.start()));
        }
    }
}
