package org.huhang.posts;

import org.huhang.planning.Rule;

/// What a soft rule costs.
record RulePoints(Rule rule, long points) {}
