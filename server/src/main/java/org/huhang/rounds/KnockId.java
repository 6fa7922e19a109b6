package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Id;

/// One time that somebody knocked at a door.
public record KnockId(UUID value) implements Id {}
