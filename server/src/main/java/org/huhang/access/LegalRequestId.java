package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

record LegalRequestId(UUID value) implements Id {}
