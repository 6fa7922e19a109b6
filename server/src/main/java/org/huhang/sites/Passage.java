package org.huhang.sites;

import java.util.UUID;

/// A way between two zones of a site.
record Passage(UUID id, SiteId siteId, String name, PassageKind kind, SiteZone fromZone, SiteZone toZone) {}
