package org.huhang.posts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why somebody holds a seat, and who else could.
///
/// @param agreed what the roster holds to for who holds it beside the rules; none where nothing is agreed
record WhyView(
        int seat,
        int person,
        List<RulePoints> costs,
        List<BrokenRule> broken,
        @Nullable AgreedLimits agreed,
        List<Alternative> others,
        int able) {

    @Schema(name = "WhyAlternative")
    record Alternative(int person, List<RulePoints> costs, long total) {}
}
