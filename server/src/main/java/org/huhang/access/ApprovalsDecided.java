package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Event;

/// A second person has decided.
///
/// @param kind the asking module's own word, such as `CASE`
/// @param subjectId the asking module's own id of what was to be approved
public record ApprovalsDecided(ApprovalId approvalId, String kind, UUID subjectId, boolean approved) implements Event {}
