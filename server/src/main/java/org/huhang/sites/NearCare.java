package org.huhang.sites;

import java.util.UUID;

/// A hospital within reach of a site.
///
/// @param minutes that an ambulance takes
public record NearCare(UUID id, SiteId siteId, CareKind kind, String hospital, int minutes) {}
