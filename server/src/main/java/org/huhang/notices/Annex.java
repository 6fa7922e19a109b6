package org.huhang.notices;

import java.time.Instant;

/// A file that belongs to a notice, without its bytes.
///
/// @param position from 1, in the order in which they were added
public record Annex(AnnexId id, NoticeId noticeId, int position, String name, int bytes, Instant addedAt) {}
