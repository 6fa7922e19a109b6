package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// A key on somebody's device that opens an account.
record PasskeyId(UUID value) implements Id {}
