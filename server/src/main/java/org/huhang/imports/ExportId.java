package org.huhang.imports;

import java.util.UUID;
import org.huhang.shared.Id;

public record ExportId(UUID value) implements Id {}
