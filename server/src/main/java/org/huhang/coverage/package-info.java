/// Coverage of a round to the last door: who is done, who is missing and why, where each result is, when it will be
/// over. All of it is worked out from the facts of `rounds`, `specimens` and `testing`; an index in memory answers, on
/// each node its own, made from the database and kept by the journal ([RoundIndex], [IndexKeeper]).
///
/// Schema: `coverage`, which keeps forecasts as they were made. Events: none.
@NullMarked
package org.huhang.coverage;

import org.jspecify.annotations.NullMarked;
