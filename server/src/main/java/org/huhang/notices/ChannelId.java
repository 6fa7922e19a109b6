package org.huhang.notices;

import java.util.UUID;
import org.huhang.shared.Id;

public record ChannelId(UUID value) implements Id {}
