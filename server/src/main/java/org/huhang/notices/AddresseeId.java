package org.huhang.notices;

import java.util.UUID;
import org.huhang.shared.Id;

public record AddresseeId(UUID value) implements Id {}
