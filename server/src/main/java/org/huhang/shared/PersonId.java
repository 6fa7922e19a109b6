package org.huhang.shared;

import java.util.UUID;

/// A natural person of the registry. It stands here and not in `registry` because scopes and logs of reading, below it,
/// name it.
public record PersonId(UUID value) implements Id {}
