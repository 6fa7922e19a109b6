package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// That a subject of the directory opens an account.
record OidcLinkId(UUID value) implements Id {}
