package org.huhang.zones;

import java.time.LocalDate;
import org.huhang.notices.NoticeId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// A notice that opened, changed or closed a zone, as it was issued.
///
/// @param issuedOn empty when nobody says on which day
public record NamingNotice(
        NoticeId id,
        @Nested("title") Wording title,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable LocalDate issuedOn) {}
