package org.huhang.notices;

import org.huhang.shared.Event;

/// A notice was issued, with everybody to whom it goes.
public record NoticeIssued(NoticeId noticeId) implements Event {}
