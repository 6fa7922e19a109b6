package org.huhang.posts;

import java.util.List;

/// What a change by hand would break, and what it costs beside what it saves.
record CheckView(List<BrokenRule> broken, List<RulePoints> costs) {}
