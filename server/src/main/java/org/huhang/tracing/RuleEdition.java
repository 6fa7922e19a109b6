package org.huhang.tracing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.contacts.Setting;
import org.huhang.contacts.SettingRule;
import org.jspecify.annotations.Nullable;

/// One edition of the rules of contact determination: who issued it and on which days it held, `startDate`
/// included, `endDate` not.
///
/// @param enabled whether anybody is traced by it
/// @param crowd from how many people on one day a place is a crowd, and what that makes of them
/// @param local nothing where the nation is its ground; else it adds to the edition of the nation
/// @param confidence how well its numbers are known: official, press, weak or assumed default
record RuleEdition(
        String edition,
        String disease,
        boolean enabled,
        String issuer,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int windowDays,
        SecondaryPolicy secondary,
        @Nullable Crowd crowd,
        @Nullable LocalScope local,
        String source,
        String confidence,
        List<SettingLine> settings,
        List<ClassRule> classes) {
    static final String COVID = "COVID_19";

    /// @param people more than this is a crowd
    record Crowd(int people, ContactClass contactClass) {
        boolean is(int count) {
            return count > people;
        }
    }

    ContactWindow window() {
        return new ContactWindow(windowDays);
    }

    boolean holdsOn(LocalDate day) {
        return enabled && !day.isBefore(startDate) && (endDate == null || day.isBefore(endDate));
    }

    boolean isOfTheNation(String ofDisease) {
        return local == null && disease.equals(ofDisease);
    }

    /// Of the disease, in force in the whole nation on that day.
    static Optional<RuleEdition> find(List<RuleEdition> editions, String disease, LocalDate day) {
        return editions.stream()
                .filter(each -> each.isOfTheNation(disease) && each.holdsOn(day))
                .findFirst();
    }

    /// What the index is asked with; surroundings without a line lead to nobody.
    Map<Setting, SettingRule> asked(int degree) {
        var rules = new EnumMap<Setting, SettingRule>(Setting.class);
        lines(degree).forEach((setting, line) -> rules.put(setting, line.asked()));
        return rules;
    }

    Map<Setting, SettingLine> lines(int degree) {
        var lines = new EnumMap<Setting, SettingLine>(Setting.class);
        settings.stream().filter(each -> each.degree() == degree).forEach(each -> lines.put(each.setting(), each));
        return lines;
    }

    Optional<ClassRule> ruleOf(ContactClass contactClass) {
        return classes.stream()
                .filter(each -> each.contactClass() == contactClass)
                .findFirst();
    }
}
