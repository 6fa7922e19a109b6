package org.huhang.registry;

import java.util.UUID;
import org.huhang.shared.Id;

/// One correction of one field of a person.
public record CorrectionId(UUID value) implements Id {}
