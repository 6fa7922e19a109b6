package org.huhang.notices;

import java.util.UUID;
import org.huhang.shared.Id;

public record ReceiptId(UUID value) implements Id {}
