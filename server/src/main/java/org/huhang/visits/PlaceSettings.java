package org.huhang.visits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huhang.contacts.Setting;
import org.jspecify.annotations.Nullable;

/// Of every place its setting, by number, kept in memory: places are only added, so only what is new is read.
/// Where the last one known is another place now, the database is another, and all is read again.
final class PlaceSettings {
    private final VisitPlaces places;
    private @Nullable Setting[] known = new @Nullable Setting[0];
    private Optional<String> lastKey = Optional.empty();

    PlaceSettings(VisitPlaces places) {
        this.places = places;
    }

    /// Not to be changed.
    @Nullable
    Setting[] upToNow() {
        if (known.length > 0 && !places.findKey(known.length - 1).equals(lastKey)) {
            known = new @Nullable Setting[0];
        }
        List<Optional<Setting>> fresh = places.settings(known.length);
        if (!fresh.isEmpty()) {
            var all = Arrays.copyOf(known, known.length + fresh.size());
            for (int each = 0; each < fresh.size(); each++) {
                all[known.length + each] = fresh.get(each).orElse(null);
            }
            known = all;
            lastKey = places.findKey(known.length - 1);
        }
        return known;
    }
}
