package org.huhang.posts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why somebody holds a seat, and who else could.
record WhyView(
        int seat, int person, List<RulePoints> costs, List<BrokenRule> broken, List<Alternative> others, int able) {

    @Schema(name = "WhyAlternative")
    record Alternative(int person, List<RulePoints> costs, long total) {}
}
