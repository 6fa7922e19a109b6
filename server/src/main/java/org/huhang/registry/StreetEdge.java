package org.huhang.registry;

import org.jspecify.annotations.Nullable;

/// A way between two nodes, usable in both directions and listed once; no seconds where walking or driving it is not
/// allowed.
public record StreetEdge(
        int fromNumber,
        int toNumber,
        String kind,
        int lengthMetres,
        @Nullable Integer walkSeconds,
        @Nullable Integer driveSeconds,
        String source) {}
