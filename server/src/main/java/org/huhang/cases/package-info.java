/// Cases: a positive result makes a case that awaits a second person's approval; nothing follows from it before. What
/// investigators state of its course is kept as facts, from which onset, isolation and clocks are worked out.
///
/// Schema: `cases`. Events: [CasesApproved], [CaseCoursesChanged]. Consumes `ResultsReported`, `ResultsCorrected` and
/// `ApprovalsDecided`. Others use [Cases].
@NullMarked
package org.huhang.cases;

import org.jspecify.annotations.NullMarked;
