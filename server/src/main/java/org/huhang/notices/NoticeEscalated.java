package org.huhang.notices;

import java.time.Instant;
import org.huhang.shared.Event;

/// Silences of a notice were told to superiors.
///
/// @param at the time of all steps of this batch
public record NoticeEscalated(NoticeId noticeId, Instant at) implements Event {}
