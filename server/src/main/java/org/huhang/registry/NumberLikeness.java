package org.huhang.registry;

import org.jspecify.annotations.Nullable;

/// How alike two identity numbers are. The check digit says nothing here: whoever took over a mistyped number had it
/// computed anew, or it would have been refused ([IdentityNumber]). Where only the order within the day differs, the
/// two may as well be twins or neighbours in the register.
/// Source: GB 11643-1989 (fifteen digits, the year of two) and GB 11643-1999.
final class NumberLikeness {
    private static final int OLD_LENGTH = 15;
    private static final int CHECK_AT = 17;
    private static final int ORDER_FROM = 14;
    private static final int DATE_FROM = 6;
    private static final int CENTURY_END = 8;

    private NumberLikeness() {}

    static Evidence of(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Evidence.NUMBER_MISSING;
        }
        if (one.equals(other)) {
            return Evidence.SAME_NUMBER;
        }
        if (one.length() != other.length()) {
            return oldForm(one).equals(oldForm(other)) ? Evidence.NUMBER_OLD_FORM : Evidence.NUMBER_DIFFERENT;
        }
        var first = one.length() > CHECK_AT ? one.substring(0, CHECK_AT) : one;
        var second = other.length() > CHECK_AT ? other.substring(0, CHECK_AT) : other;
        if (!Slips.oneApart(first, second)) {
            return Evidence.NUMBER_DIFFERENT;
        }
        int slip = Slips.differsFrom(first, second, 0);
        if (slip < DATE_FROM) {
            return Evidence.NUMBER_ONE_SLIP;
        }
        return slip < ORDER_FROM ? Evidence.NUMBER_DATE_SLIP : Evidence.NUMBER_ORDER_SLIP;
    }

    private static String oldForm(String number) {
        return number.length() > OLD_LENGTH && number.length() >= CHECK_AT
                ? number.substring(0, DATE_FROM) + number.substring(CENTURY_END, CHECK_AT)
                : number;
    }
}
