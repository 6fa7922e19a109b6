package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// That a resident is enrolled.
record ResidentEnrolmentId(UUID value) implements Id {}
