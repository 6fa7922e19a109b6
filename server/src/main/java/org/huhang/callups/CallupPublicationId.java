package org.huhang.callups;

import java.util.UUID;
import org.huhang.shared.Id;

/// A version that was put in force.
public record CallupPublicationId(UUID value) implements Id {}
