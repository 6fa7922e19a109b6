/// Numbered notices (令、通知) and drafts of notices: to whom they go, down the tree of areas and organizations, who has
/// read them and acted on them, who above hears of a silence, and by which channels they leave the house. Other modules
/// send news of their own by these channels ([Announcements]).
///
/// Schema: `notices`. Events: [NoticeIssued], [NoticeEscalated].
@NullMarked
package org.huhang.notices;

import org.jspecify.annotations.NullMarked;
