package org.huhang.notices;

import java.time.Instant;

/// What one issued notice does to another.
///
/// @param at from when on: when the acting notice takes effect, or was recorded where nobody says when it does
public record Effect(Relation.Kind kind, NoticeId byId, NoticeId onId, Instant at) {}
