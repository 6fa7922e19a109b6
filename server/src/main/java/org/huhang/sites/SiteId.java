package org.huhang.sites;

import java.util.UUID;
import org.huhang.shared.Id;

/// A quarantine site.
public record SiteId(UUID value) implements Id {}
