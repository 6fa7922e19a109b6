package org.huhang.shared;

import java.util.Collection;
import java.util.UUID;

/// A typed identity. Implement it as a record with this one component: JSON, SQL, path parameters and
/// the OpenAPI description then treat it as a plain UUID, while the compiler keeps a person's id from
/// being passed where a household's is meant.
public interface Id {
    UUID value();

    /// For `= any(:ids)` in SQL.
    static UUID[] array(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
