package org.huhang.tracing;

import java.util.Set;
import org.huhang.access.AccountId;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which followed contacts are meant; what is nothing narrows nothing.
///
/// @param seen the areas in which the reader traces: where contacts live, or their cases
/// @param reader sees what was given to them, too
/// @param within where they live
/// @param untraced those whom nobody on shift follows
/// @param drafts those of which nobody has decided yet instead of those approved; of one contact alone it matters not
/// @param open those alone with whom somebody still has to do
record FollowFilter(
        Set<AreaId> seen,
        AccountId reader,
        @Nullable AccountId tracer,
        @Nullable ContactClass contactClass,
        @Nullable Set<AreaId> within,
        @Nullable CaseId caseId,
        @Nullable FollowState state,
        @Nullable PersonId personId,
        boolean untraced,
        boolean drafts,
        boolean open) {

    static FollowFilter everything(Set<AreaId> seen, AccountId reader) {
        return new FollowFilter(seen, reader, null, null, null, null, null, null, false, false, false);
    }

    FollowFilter untracedOpen(@Nullable Set<AreaId> area) {
        return new FollowFilter(seen, reader, null, null, area, null, null, null, true, false, true);
    }

    FollowFilter ofTracer(AccountId account) {
        return new FollowFilter(seen, reader, account, null, null, null, null, null, false, false, true);
    }

    /// Without the narrowing to one state: for a picture of all states.
    FollowFilter anyState() {
        return new FollowFilter(
                seen, reader, tracer, contactClass, within, caseId, null, personId, untraced, drafts, open);
    }
}
