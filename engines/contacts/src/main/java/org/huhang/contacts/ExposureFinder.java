package org.huhang.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds who was exposed to one person, place by place, by the rule of each place's setting, and says how.
final class ExposureFinder {
    private static final int DAYS_BACK = 2;

    private final Snapshot snapshot;
    private final SettingRules rules;
    private final int from;
    private final int to;

    ExposureFinder(Snapshot snapshot, SettingRules rules, int from, int to) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    List<Exposure> find(int person) {
        var found = new ArrayList<Exposure>();
        for (Visit stay : snapshot.visits(person, from, to)) {
            var rule = rules.ruleOf(stay.place());
            if (rule != null) {
                addSealed(stay, rule, found);
                addLive(stay, rule, found);
            }
        }
        found.sort(Comparator.comparingInt(Exposure::person)
                .thenComparingInt(Exposure::place)
                .thenComparingInt(Exposure::caseStart)
                .thenComparingInt(Exposure::start)
                .thenComparingInt(Exposure::end));
        return longEnough(found);
    }

    private void addSealed(Visit stay, SettingRule rule, List<Exposure> found) {
        int begin = begin(stay, rule);
        int end = end(stay, rule);
        for (int day = Day.of(begin) - DAYS_BACK; day <= Day.of(end - 1); day++) {
            var segment = snapshot.day(day);
            int shift = Day.start(day);
            if (segment == null || !segment.knowsPlace(stay.place()) || shift + segment.latestEnd <= begin) {
                continue;
            }
            int to = segment.placeStart(stay.place() + 1);
            int classFrom = segment.placeStart(stay.place());
            for (int stayClass = 0; stayClass < StayClass.COUNT && classFrom < to; stayClass++) {
                int classTo =
                        stayClass + 1 < StayClass.COUNT ? Overlaps.find(segment, classFrom, to, stayClass + 1, 0) : to;
                // whoever began before this one was gone by then
                int earliest = begin - shift - StayClass.longest(stayClass) + 1;
                int first = Overlaps.find(segment, classFrom, classTo, stayClass, earliest);
                int last = Overlaps.find(segment, first, classTo, stayClass, end - shift);
                addAll(segment, first, last, stay, rule, found);
                classFrom = classTo;
            }
        }
    }

    private void addAll(DaySegment segment, int first, int last, Visit stay, SettingRule rule, List<Exposure> found) {
        int shift = Day.start(segment.day());
        for (int each = first; each < last; each++) {
            long word = segment.word(each);
            int start = shift + VisitWord.start(word);
            add(stay, rule, VisitWord.person(word), start, VisitWord.seconds(word), segment.seatOf(each), found);
        }
    }

    private void addLive(Visit stay, SettingRule rule, List<Exposure> found) {
        for (LiveVisits live : snapshot.live) {
            live.byPlace.forEach(
                    stay.place(),
                    (person, start, seconds, seat) -> add(stay, rule, person, start, seconds, seat, found));
        }
    }

    private void add(Visit stay, SettingRule rule, int person, int start, int seconds, int seat, List<Exposure> found) {
        int end = start + seconds;
        if (person == stay.person() || start >= end(stay, rule) || end <= begin(stay, rule)) {
            return;
        }
        if (!rule.near(stay.seat(), seat)) {
            return;
        }
        int caseStart = Math.max(stay.start(), from);
        int caseEnd = Math.min(stay.end(), to);
        found.add(new Exposure(
                person,
                stay.place(),
                Objects.requireNonNull(rules.settingOf(stay.place())),
                caseStart,
                caseEnd,
                start,
                end,
                Math.max(0, Math.min(end, caseEnd) - Math.max(start, caseStart)),
                Math.max(0, Math.min(end, caseEnd + rule.tail()) - Math.max(start, caseEnd)),
                stay.seat(),
                seat));
    }

    /// From when on others there are exposed to this stay.
    private int begin(Visit stay, SettingRule rule) {
        return rule.anyTime() ? Day.start(stay.day()) : Math.max(stay.start(), from);
    }

    private int end(Visit stay, SettingRule rule) {
        return rule.anyTime() ? Day.start(Day.of(stay.end() - 1) + 1) : Math.min(stay.end(), to) + rule.tail();
    }

    /// Leaves out who was at a place for less than its rule asks, in all; time in the air that the case left counts.
    private List<Exposure> longEnough(List<Exposure> found) {
        Map<Long, Integer> seconds = new HashMap<>();
        found.forEach(each -> seconds.merge(key(each), each.seconds() + each.air(), Integer::sum));
        return found.stream()
                .filter(each -> counts(each, seconds.get(key(each))))
                .toList();
    }

    private boolean counts(Exposure each, @Nullable Integer seconds) {
        var rule = rules.ruleOf(each.place());
        return rule != null && (rule.anyTime() || (seconds != null && seconds >= rule.atLeast()));
    }

    private static Long key(Exposure each) {
        return ((long) each.person() << 32) | each.place();
    }
}
