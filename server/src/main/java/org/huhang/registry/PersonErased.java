package org.huhang.registry;

import org.huhang.shared.Event;

/// A person's row is cleared; the key is to be destroyed.
public record PersonErased(ErasureId erasureId, long keyNumber) implements Event {}
