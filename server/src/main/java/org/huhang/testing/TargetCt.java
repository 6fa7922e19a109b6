package org.huhang.testing;

import org.jspecify.annotations.Nullable;

/// A target gene and at which cycle it was seen.
///
/// @param gene such as `ORF1ab`, `N`
/// @param ct none where it was looked for and not found
public record TargetCt(String gene, @Nullable Double ct) {}
