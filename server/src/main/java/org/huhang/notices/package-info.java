/// Numbered notices (令、通知) and drafts of notices. First room: records only; receipts, escalation and the
/// outbox of channels come later.
///
/// Schema: `notices`. Events: none yet.
@NullMarked
package org.huhang.notices;

import org.jspecify.annotations.NullMarked;
