package org.huhang.sites;

import java.util.List;
import org.huhang.shared.Event;

/// Something of these sites is another now: its state, its rooms, what is near it.
public record SitesChanged(List<SiteId> siteIds) implements Event {}
