/// Who was where, when, and how we know: gatherings entered by hand; and visits under pseudonyms, by the
/// million in sealed day files or typed in one by one, each day under a key of its own that ends with it.
///
/// Schema: `visits`. Events: [GatheringsChanged], [VisitsReceived], [VisitsCorrected], [VisitDaysEnded],
/// [DaysIndexed]. Others write by [Pseudonyms], [VisitPlaces] and [BulkVisits], ask the [ContactIndex] or read
/// all by [DayFiles], and name people by [Identities] alone. `cases` implements [ApprovedCases].
@NullMarked
package org.huhang.visits;

import org.jspecify.annotations.NullMarked;
