package org.huhang.tracing;

import java.util.Optional;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRule;
import org.jspecify.annotations.Nullable;

/// Who counts in one kind of surroundings under one edition: the numbers that the contact index is asked with, and
/// which
/// class its answer suggests.
///
/// @param degree 1: of who met the case; 2: of who met a close contact
/// @param nearRows how many rows may lie between; nothing where rows do not matter
/// @param classBeyond of who sat further away; nothing where they are no contacts
/// @param highRiskSeconds from how long on a close contact is one of high risk; nothing: never
record SettingLine(
        int degree,
        Setting setting,
        int atLeastSeconds,
        int tailSeconds,
        boolean anyTime,
        boolean sameCoach,
        @Nullable Integer nearRows,
        ContactClass classNear,
        @Nullable ContactClass classBeyond,
        @Nullable Integer highRiskSeconds,
        String source,
        String confidence) {

    /// Where those beyond have a class, too, everybody is asked for.
    SettingRule asked() {
        int rows = nearRows == null || classBeyond != null ? SettingRule.ANY : nearRows;
        return new SettingRule(atLeastSeconds, tailSeconds, anyTime, sameCoach, rows);
    }

    /// @param rowsApart -1 where a seat is not known: near, for nobody is left out because a list was incomplete
    Optional<ContactClass> classOf(int rowsApart) {
        return nearRows == null || rowsApart <= nearRows ? Optional.of(classNear) : Optional.ofNullable(classBeyond);
    }

    boolean isHighRisk(int seconds) {
        return highRiskSeconds != null && seconds >= highRiskSeconds;
    }
}
