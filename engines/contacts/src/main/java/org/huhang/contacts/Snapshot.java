package org.huhang.contacts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an index holds at one moment: sealed days, and what came since. The days do not change; visits may be
/// added while it is read, and then are seen or not. Any number of threads ask it.
public final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

    private static final ArrayBlockingQueue<Desk> DESKS = new ArrayBlockingQueue<>(16);

    final LiveVisits[] live;
    private final int firstDay;
    private final @Nullable DaySegment[] days;

    /// Memory for answering one question at a time.
    private record Desk(MeetingFinder finder, Tally tally) {}

    Snapshot(List<DaySegment> segments, List<LiveVisits> live) {
        firstDay = segments.stream().mapToInt(DaySegment::day).min().orElse(0);
        int lastDay = segments.stream().mapToInt(DaySegment::day).max().orElse(-1);
        days = new @Nullable DaySegment[Math.max(0, lastDay - firstDay + 1)];
        for (DaySegment each : segments) {
            days[each.day() - firstDay] = each;
        }
        this.live = live.toArray(LiveVisits[]::new);
    }

    /// Of days that are nowhere but in memory.
    public static Snapshot of(List<DaySegment> segments) {
        return new Snapshot(segments, List.of());
    }

    public @Nullable DaySegment day(int day) {
        int at = day - firstDay;
        return at < 0 || at >= days.length ? null : days[at];
    }

    /// By day.
    public List<DaySegment> segments() {
        return Arrays.stream(days).flatMap(Stream::ofNullable).toList();
    }

    /// Whom this person met at these places between two moments, for at least so many seconds in all.
    public Meetings meetings(int person, PlaceSet places, int from, int to, int atLeast) {
        var desk = desk();
        desk.finder.add(this, places, person, from, to, desk.tally);
        var found = Meetings.of(desk.tally, atLeast);
        desk.finder.forget();
        if (desk.tally.clear()) {
            DESKS.offer(desk);
        }
        return found;
    }

    /// Who was exposed to this person between two moments, by the rule of each place's setting: each stay for
    /// itself, with all that speaks for it, by person, place and start.
    public List<Exposure> exposures(int person, SettingRules rules, int from, int to) {
        return new ExposureFinder(this, rules, from, to).find(person);
    }

    /// Takes the exposures to one of many; called by several threads.
    public interface ExposureReader {
        /// @param index of the person in the array that was asked
        void read(int index, List<Exposure> exposures);
    }

    /// The same for many people at once, each between its own two moments, on as many threads as the machine
    /// has cores.
    public void exposuresToMany(int[] people, SettingRules rules, int[] from, int[] to, ExposureReader reader) {
        IntStream.range(0, people.length)
                .parallel()
                .forEach(each -> reader.read(each, exposures(people[each], rules, from[each], to[each])));
    }

    /// Takes the answer for one of many; called by several threads.
    public interface ManyReader {
        /// @param index of the person in the array that was asked
        void read(int index, Meetings meetings);
    }

    /// The meetings of many people at once, on as many threads as the machine has cores.
    public void meetingsOfMany(int[] people, PlaceSet places, int from, int to, int atLeast, ManyReader reader) {
        IntStream.range(0, people.length)
                .parallel()
                .forEach(each -> reader.read(each, meetings(people[each], places, from, to, atLeast)));
    }

    /// Whom contacts met, each after its first meeting with the case and until its own moment.
    ///
    /// @param until for each of the contacts the moment at which it was quarantined, or at which the question
    /// ends
    /// @param apart who is not to be named: the cases; the contacts themselves never are
    public Secondary secondary(Meetings contacts, PlaceSet places, int[] until, int atLeast, int... apart) {
        int[] left = IntStream.concat(Arrays.stream(apart), Arrays.stream(contacts.person()))
                .sorted()
                .toArray();
        return new SecondDegree(this, places, atLeast, left)
                .find(contacts, until, Runtime.getRuntime().availableProcessors());
    }

    /// Everybody who was at any of these places for at least so many seconds in all, between two moments.
    public Meetings stays(BitSet places, int from, int to, int atLeast) {
        var tally = new Tally(65_536);
        Stays.add(this, places, from, to, tally);
        return Meetings.of(tally, atLeast);
    }

    /// How many pairs of visits of two people to one place overlap for at least so many seconds, of visits that
    /// began on one sealed day.
    public long pairs(DaySegment day, int atLeast) {
        return DayPairs.count(day, atLeast);
    }

    /// All pairs of people who were at one place together, of visits that began on one sealed day.
    ///
    /// @param readers gives one for each stretch of places; several are called at once, each by one thread
    public void pairMinutes(DaySegment day, Supplier<? extends PairReader> readers) {
        DayPairs.read(day, readers);
    }

    /// Where this person was at any moment between the two, each stay whole, by start.
    public List<Visit> visits(int person, int from, int to) {
        return PersonVisits.list(this, person, from, to);
    }

    /// When and where two people were together, by time.
    public List<Together> together(int person, int other, int from, int to) {
        return PersonVisits.together(this, person, other, from, to);
    }

    private static Desk desk() {
        var kept = DESKS.poll();
        return kept == null ? new Desk(new MeetingFinder(), new Tally(8_192)) : kept;
    }
}
