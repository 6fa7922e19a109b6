package org.huhang.tracing;

import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;

/// A person who met a case, listed once however often they met it.
///
/// @param suggestedClass the strongest that any of the exposures suggests
record DraftContact(CaseId caseId, PersonId personId, AreaId areaId, ContactClass suggestedClass) {}
