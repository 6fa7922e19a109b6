package org.huhang.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/// A message with legal effect, or the draft of one.
///
/// @param kind the drafting module's own word, such as `CONTACT_NOTIFICATION`
/// @param basis what led to it
/// @param organizationId whose it is, when it is not a command post's
/// @param readership as it was issued; of a draft what is proposed
/// @param source where its words come from, when they are somebody else's
/// @param issue the fact that it was issued; a draft has none
public record Notice(
        NoticeId id,
        String kind,
        String basis,
        @Nested("title") Wording title,
        @Nested("body") Wording body,
        List<AreaId> areaIds,
        @Nullable OrganizationId organizationId,
        Readership readership,
        @Nullable @Nested("source") Wording source,
        @Nullable @Nested("issue") Issue issue,
        Instant recordedAt) {

    /// @param series the issuer's series and its number in the year, when it bears one
    /// @param issuedOn empty when nobody says on which day it was issued
    /// @param effectiveAt from when on it holds; empty when nobody says
    /// @param readBy the first instant at which not having read it is late; empty where no receipt is asked for
    /// @param actBy likewise for acting
    public record Issue(
            @Nullable String series,
            @Nullable Integer number,
            @Nullable Integer year,
            @Nullable OrganizationId organizationId,
            @Nested("issuer") Wording issuer,
            @Nullable LocalDate issuedOn,
            Urgency urgency,
            @Nullable Instant effectiveAt,
            @Nullable Instant readBy,
            @Nullable Instant actBy,
            @PropagateNull Instant recordedAt) {}

    public enum NoticeState {
        DRAFT,
        ISSUED
    }

    public NoticeState state() {
        return issue == null ? NoticeState.DRAFT : NoticeState.ISSUED;
    }
}
