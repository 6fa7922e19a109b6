package org.huhang.access;

import java.util.UUID;
import org.huhang.shared.Id;

/// A printed card of somebody enrolled by telephone.
record CardId(UUID value) implements Id {}
