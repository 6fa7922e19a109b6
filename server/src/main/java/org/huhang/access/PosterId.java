package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// A poster whose QR opens the page for residents to enrol.
record PosterId(UUID value) implements Id {}
