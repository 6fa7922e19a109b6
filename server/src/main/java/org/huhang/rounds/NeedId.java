package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Id;

/// What was once told of how somebody is to be tested.
public record NeedId(UUID value) implements Id {}
