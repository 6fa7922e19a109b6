package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// A decision that one person asked for and another takes.
public record ApprovalId(UUID value) implements Id {}
