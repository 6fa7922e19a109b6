package org.huhang.cases;

import java.util.UUID;
import org.huhang.shared.Id;

/// A person who meets the case definition, or is reported to.
public record CaseId(UUID value) implements Id {}
