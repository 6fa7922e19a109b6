package org.huhang.contacts;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule for each setting, and of each place its setting: what the rules of a disease and an edition say.
///
/// The defaults are those of the 8th edition's annex (rules.md E6) with fifteen minutes in a closed room, which
/// is common practice and an assumption; every number is the caller's to change.
public final class SettingRules {
    private static final int QUARTER_HOUR = 900;

    private final Map<Setting, SettingRule> rules;
    private final @Nullable Setting[] settings;

    /// @param rules one for each setting; a setting without one makes no exposures
    /// @param settings of each place number its setting, nothing where such a place makes no exposures, as a
    /// whole city; places beyond are rooms
    public SettingRules(Map<Setting, SettingRule> rules, @Nullable Setting[] settings) {
        this.rules = rules.isEmpty() ? Map.of() : new EnumMap<>(rules);
        this.settings = settings.clone();
    }

    public static Map<Setting, SettingRule> eighthEdition() {
        var rules = new EnumMap<Setting, SettingRule>(Setting.class);
        rules.put(Setting.ROOM, SettingRule.together(QUARTER_HOUR));
        rules.put(Setting.HOUSEHOLD, SettingRule.together(0));
        rules.put(Setting.AIRCRAFT, new SettingRule(0, 0, false, false, 3));
        rules.put(Setting.SEALED_TRAIN, new SettingRule(0, 0, false, true, SettingRule.ANY));
        rules.put(Setting.OPEN_TRAIN, new SettingRule(0, 0, false, true, 1));
        rules.put(Setting.SEALED_BUS, SettingRule.together(0));
        rules.put(Setting.VENTILATED_BUS, new SettingRule(0, 0, false, false, 3));
        rules.put(Setting.SHIP, new SettingRule(0, 0, false, true, SettingRule.ANY));
        rules.put(Setting.THEATRE, new SettingRule(0, 0, false, false, 3));
        rules.put(Setting.TUBE, new SettingRule(0, 0, true, false, SettingRule.ANY));
        rules.put(Setting.ENTRANCE, SettingRule.together(0));
        rules.put(Setting.OPEN_AIR, SettingRule.together(QUARTER_HOUR));
        return rules;
    }

    @Nullable
    Setting settingOf(int place) {
        return place < settings.length ? settings[place] : Setting.ROOM;
    }

    /// Nothing where such places make no exposures.
    @Nullable
    SettingRule ruleOf(int place) {
        var setting = settingOf(place);
        return setting == null ? null : rules.get(setting);
    }
}
