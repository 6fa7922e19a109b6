package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// One who signs in. A person may hold an account; most persons hold none.
public record AccountId(UUID value) implements Id {}
