package org.huhang.duty;

import java.util.UUID;
import org.huhang.shared.Id;

public record LeaveId(UUID value) implements Id {}
