package org.huhang.posts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;

/// Something that is used up at posts.
///
/// @param unit in which it is counted
@Schema(name = "EquipmentItem")
record Item(
        String code,
        @Nested("name") Wording name,
        @Nested("unit") Wording unit) {}
