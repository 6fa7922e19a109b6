package org.huhang.imports;

import java.util.UUID;
import org.huhang.shared.Id;

/// One file of rows, and all that was accepted from it.
public record ImportId(UUID value) implements Id {}
