package org.huhang.callups;

import java.util.UUID;
import org.huhang.shared.Id;

/// How one area comes to be tested in one round.
public record CallupPlanId(UUID value) implements Id {}
