package org.huhang.duty;

import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;

/// What somebody may be asked for beside being there, such as `SAMPLING`.
public record Skill(String code, @Nested("name") Wording name) {}
