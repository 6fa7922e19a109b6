package org.huhang.notices;

/// What a notice does to an earlier one.
public record Relation(Kind kind, NoticeId otherId) {
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
