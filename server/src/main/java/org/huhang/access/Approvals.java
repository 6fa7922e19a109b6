package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huhang.shared.AreaId;
import org.huhang.shared.Ids;
import org.huhang.shared.WallClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Decisions by a second person. The state of an approval is derived from whether a decision stands
/// beside it; nobody decides on what they asked for themselves.
@ApplicationScoped
public class Approvals {
    private final Jdbi jdbi;
    private final WallClock wall;

    Approvals(Jdbi jdbi, WallClock wall) {
        this.jdbi = jdbi;
        this.wall = wall;
    }

    /// Asks for a decision, in the transaction of the fact that needs it. Asking again for the same
    /// subject and kind is the same request.
    ///
    /// @param requestedBy whose act led here: the one account that may not decide
    /// @param textKey key of the sentence that the approver reads, with its parameters
    @Transactional(Transactional.TxType.MANDATORY)
    public ApprovalId request(
            String kind,
            UUID subjectId,
            AreaId area,
            @Nullable AccountId requestedBy,
            String textKey,
            Map<String, String> textParams) {
        var id = new ApprovalId(Ids.next());
        return jdbi.withHandle(h -> h.createQuery("""
                insert into access.approvals
                       (id, kind, subject_id, area_id, requested_by, requested_at, text_key, text_params)
                values (:id, :kind, :subject, :area, :by, :now, :textKey, :textParams)
                on conflict (kind, subject_id) do update set kind = excluded.kind
                returning id
                """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("subject", subjectId)
                .bind("area", area)
                .bind("by", requestedBy)
                .bind("now", wall.now())
                .bind("textKey", textKey)
                .bind("textParams", textParams)
                .mapTo(ApprovalId.class)
                .one());
    }
}
