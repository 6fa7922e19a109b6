package org.huhang.shared;

import java.util.UUID;

/// An organization (单位): employer, school, court, bureau. It stands here and not in `registry` because scopes and logs
/// of reading, below it, name it.
public record OrganizationId(UUID value) implements Id {}
