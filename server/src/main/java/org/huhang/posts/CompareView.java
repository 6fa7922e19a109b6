package org.huhang.posts;

import java.util.List;

record CompareView(List<SeatChange> changes, List<Integer> people, List<RuleCount> before, List<RuleCount> after) {}
