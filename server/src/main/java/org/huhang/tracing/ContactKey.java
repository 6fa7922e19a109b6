package org.huhang.tracing;

import org.huhang.cases.CaseId;
import org.huhang.shared.PersonId;

/// A contact is one person and one case.
record ContactKey(CaseId caseId, PersonId personId) {}
