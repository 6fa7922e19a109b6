package org.huhang.posts;

import org.huhang.planning.Rule;

/// How often a hard rule is broken, how many seats are empty, how many points a soft rule costs.
record RuleCount(Rule rule, Rule.Level level, long count) {}
