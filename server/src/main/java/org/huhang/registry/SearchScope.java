package org.huhang.registry;

import java.util.List;
import org.huhang.shared.AreaId;

/// Where a search may look.
///
/// @param areas each with all below it
/// @param wide whether they are so many that it is quicker to run through the whole city by name
record SearchScope(List<AreaId> areas, boolean wide) {
    static final SearchScope NOWHERE = new SearchScope(List.of(), false);

    boolean isEmpty() {
        return areas.isEmpty();
    }
}
