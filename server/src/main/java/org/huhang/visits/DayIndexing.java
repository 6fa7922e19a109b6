package org.huhang.visits;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huhang.contacts.DayVisits;
import org.huhang.contacts.Seat;
import org.huhang.contacts.Setting;
import org.huhang.contacts.Snapshot;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Brings the index to what counts now, day by day: whatever is new, corrected, withdrawn, over, damaged or was
/// never finished shows in that a day's fingerprint is not the one that was read. So it makes no difference
/// which news came, how often and in which order. One thread uses it; a day is in memory while it is read.
final class DayIndexing {
    private static final Logger LOG = Logger.getLogger(DayIndexing.class);
    private static final int ROW_BITS = 11;

    private final DayFileStore store;
    private final DayFiles files;
    private final PlaceSettings settings;
    private final IndexFolder folder;
    /// Why a day could not be read, with what must change before it is tried again.
    private final Map<LocalDate, String> failed = new HashMap<>();

    DayIndexing(DayFileStore store, DayFiles files, VisitPlaces places, IndexFolder folder) {
        this.store = store;
        this.files = files;
        this.folder = folder;
        settings = new PlaceSettings(places);
    }

    /// @param publish takes what can be asked now, after each step
    /// @param told takes days that were put in, when that is safe on the disk and before it is noted: killed
    /// between, they are told again
    void bringUpToDate(Consumer<ContactIndex.Indexed> publish, Consumer<List<LocalDate>> told, BooleanSupplier stopping)
            throws IOException {
        var wanted = store.listContents();
        dropOthers(wanted.keySet());
        var stale = wanted.values().stream()
                .filter(each -> !folder.holds(each))
                .collect(Collectors.toMap(DayContent::day, each -> each, (one, _) -> one, TreeMap::new));
        failed.keySet().retainAll(stale.keySet());
        var unread = new TreeSet<>(stale.keySet());
        publish.accept(indexed(unread));
        var put = new TreeMap<LocalDate, String>();
        for (DayContent content : newestFirst(stale)) {
            if (stopping.getAsBoolean()) {
                break;
            }
            if (put(content)) {
                put.put(content.day(), content.fingerprint());
                unread.remove(content.day());
                publish.accept(indexed(unread));
            }
        }
        if (!put.isEmpty()) {
            told.accept(List.copyOf(put.keySet()));
            folder.note(put);
        }
    }

    private static List<DayContent> newestFirst(SortedMap<LocalDate, DayContent> days) {
        return List.copyOf(days.values()).reversed();
    }

    private ContactIndex.Indexed indexed(Set<LocalDate> unread) {
        var snapshot = folder.index().snapshot();
        return new ContactIndex.Indexed(snapshot, settings.upToNow(), Set.copyOf(unread));
    }

    private void dropOthers(Set<LocalDate> wanted) throws IOException {
        var others = new ArrayList<>(folder.days());
        others.removeAll(wanted);
        if (!others.isEmpty()) {
            folder.forget(others);
            folder.index().keepOnly(wanted.stream().map(DayIndexing::number).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /// Whether it could be read. What was in before is out if not: some of it may count no more.
    private boolean put(DayContent content) throws IOException {
        var day = content.day();
        var stamp = content.fingerprint() + files.stamp(day);
        if (stamp.equals(failed.get(day))) {
            return false;
        }
        folder.forget(Set.of(day));
        try {
            var visits = read(content);
            folder.index().put(visits, most(visits, true) + 1, most(visits, false) + 1);
            if (failed.remove(day) != null) {
                LOG.infof("the visits of %s can be read again", day);
            }
            return true;
        } catch (DamagedFile damaged) {
            LOG.errorf("ALARM: the visits of %s cannot be asked: %s", day, damaged.getMessage());
            var kept = new TreeSet<>(folder.days());
            kept.remove(day);
            folder.index().keepOnly(kept.stream().map(DayIndexing::number).collect(Collectors.toUnmodifiableSet()));
            failed.put(day, stamp);
            return false;
        }
    }

    private DayVisits read(DayContent content) throws IOException, DamagedFile {
        int first = Moments.start(content.day());
        var visits = new DayVisits(number(content.day()), Math.toIntExact(content.visits()) + 1);
        files.read(
                content.day(),
                (person, place, start, seconds, bits) -> visits.add(person, place, start - first, seconds, seat(bits)));
        int fewer = visits.mergeOverlaps();
        if (fewer > 0) {
            LOG.debugf("%d visits of %s lay within others of the same person and place", fewer, content.day());
        }
        return visits;
    }

    /// The coach is in the place. A row or seat that the index has no room for counts as not known.
    private static int seat(int bits) {
        int row = VisitBits.row(bits);
        int seat = VisitBits.seat(bits);
        return Seat.of(0, row >>> ROW_BITS == 0 ? row : 0, seat >>> ROW_BITS == 0 ? seat : 0);
    }

    private static int most(DayVisits visits, boolean people) {
        int most = 0;
        for (int each = 0; each < visits.size(); each++) {
            most = Math.max(most, people ? visits.person(each) : visits.place(each));
        }
        return most;
    }

    private static int number(LocalDate day) {
        return Moments.number(Moments.start(day));
    }

    static ContactIndex.Indexed nothingYet(DayFileStore store) {
        return new ContactIndex.Indexed(
                Snapshot.of(List.of()),
                new @Nullable Setting[0],
                Set.copyOf(store.listContents().keySet()));
    }
}
