package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

record AlertId(UUID value) implements Id {}
