package org.huhang.rounds;

import java.util.UUID;
import org.huhang.shared.Id;

/// Mass testing of an area, in one round or several.
public record CampaignId(UUID value) implements Id {}
