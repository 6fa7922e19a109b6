package org.huhang.tracing;

import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.shared.Event;

/// A named person decided of contacts of this case: approved them, excluded them or changed their class.
public record ContactsDecided(CaseId caseId, UUID actId) implements Event {}
