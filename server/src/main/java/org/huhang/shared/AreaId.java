package org.huhang.shared;

import java.util.UUID;

/// An administrative area, from the prefecture down to a compound. It stands here and not in `registry` because scopes
/// and logs of reading, below it, name it.
public record AreaId(UUID value) implements Id {}
