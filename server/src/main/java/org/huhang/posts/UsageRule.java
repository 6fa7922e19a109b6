package org.huhang.posts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huhang.shared.Confidence;
import org.huhang.shared.Wording;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// How much of one item whoever holds a seat uses up, as a dated rule: so many in each begun stretch of so many
/// minutes, times what is lost.
///
/// Source: rules.md B10 (occupational exposure at most 4 h a mask, general at most 8 h) and B11 (equipment per
/// 4 h by role, loss x 1.1; no official norm known, assumed).
///
/// @param skill whose; none means everybody at a post of that kind
/// @param postKind where; none means at any post
/// @param loss a factor, 1.10 for a tenth more
record UsageRule(
        String item,
        @Nullable String skill,
        @Nullable String postKind,
        int everyMinutes,
        int quantity,
        BigDecimal loss,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nested("source") Wording source,
        Confidence confidence) {

    private boolean covers(LocalDate day) {
        return !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
    }

    /// The rules of a seat: those of its skill where that has some, else those of the post's kind. A skill that
    /// asks for nothing of its own, as the police at a checkpoint, is equipped as the post is.
    static List<UsageRule> of(List<UsageRule> all, @Nullable String skill, String postKind, LocalDate day) {
        var inForce = all.stream()
                .filter(rule -> rule.covers(day) && (rule.postKind == null || rule.postKind.equals(postKind)))
                .toList();
        var bySkill = inForce.stream()
                .filter(rule -> rule.skill != null && rule.skill.equals(skill))
                .toList();
        return bySkill.isEmpty()
                ? inForce.stream().filter(rule -> rule.skill == null).toList()
                : bySkill;
    }

    /// Of one seat.
    BigDecimal need(int minutes) {
        int stretches = (minutes + everyMinutes - 1) / everyMinutes;
        return loss.multiply(BigDecimal.valueOf((long) stretches * quantity));
    }
}
