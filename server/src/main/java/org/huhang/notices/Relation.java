package org.huhang.notices;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a notice does to an earlier one.
@Schema(name = "NoticeRelation")
public record Relation(Kind kind, NoticeId otherId) {
    @Schema(name = "RelationKind")
    public enum Kind {
        /// It holds in the other's place.
        SUPERSEDES,
        /// The other holds no more.
        LIFTS,
        /// Both hold; this one changes part of the other.
        AMENDS;

        boolean ends() {
            return this != AMENDS;
        }
    }
}
