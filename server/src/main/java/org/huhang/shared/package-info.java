/// The ground under every module: ids, spans, refusals and their texts, the two clocks, the journal
/// of events, the database. It knows nothing of outbreaks.
///
/// Schema: `shared` (events, cursors, submissions, the drill clock). Events: none of its own.
@NullMarked
package org.huhang.shared;

import org.jspecify.annotations.NullMarked;
