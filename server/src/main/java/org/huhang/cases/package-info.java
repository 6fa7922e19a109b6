/// Cases: a positive result makes a case that awaits a second person's approval; nothing follows from it before.
///
/// Schema: `cases`. Events: [CasesApproved]. Consumes `ResultsReported`, `ResultsCorrected` and `ApprovalsDecided`.
/// Others use [Cases].
@NullMarked
package org.huhang.cases;

import org.jspecify.annotations.NullMarked;
