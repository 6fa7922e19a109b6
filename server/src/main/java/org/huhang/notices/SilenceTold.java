package org.huhang.notices;

import org.huhang.shared.Wording;

/// What an open page is told of a silence: so many below say nothing of a notice, or of those to whom it was issued.
record SilenceTold(NoticeId noticeId, Wording title, SilentOn silentOn, int silent) implements Told {}
