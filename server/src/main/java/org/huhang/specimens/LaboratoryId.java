package org.huhang.specimens;

import java.util.UUID;
import org.huhang.shared.Id;

/// A laboratory that tests specimens (检测机构).
public record LaboratoryId(UUID value) implements Id {}
