package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// That somebody wants to be enrolled; the enrolment that comes of it bears the same id.
record ApplicationId(UUID value) implements Id {}
