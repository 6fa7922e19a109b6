package org.huhang.registry;

import org.jspecify.annotations.Nullable;

/// One field of two records, masked, with what the masks hide: whether the two agree.
record FieldPair(
        PersonField field, @Nullable String first, @Nullable String second, Agreement agreement) {
    enum Agreement {
        SAME,
        /// A slip apart.
        ALIKE,
        DIFFERENT,
        /// One record says nothing, or neither does.
        MISSING
    }

    static FieldPair of(PersonField field, Person first, Person second) {
        var one = field.of(first);
        var other = field.of(second);
        return new FieldPair(field, field.mask(one), field.mask(other), agreement(field, first, second, one, other));
    }

    private static Agreement agreement(
            PersonField field, Person first, Person second, @Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return Agreement.MISSING;
        }
        if (one.equals(other)) {
            return Agreement.SAME;
        }
        boolean alike = switch (field) {
            case NAME -> NameLikeness.of(one, other) != Evidence.NAME_DIFFERENT;
            case BIRTH_DATE ->
                BirthDateLikeness.of(first.birthDate(), second.birthDate()) == Evidence.BIRTH_DATE_ONE_SLIP;
            case IDENTITY_NUMBER -> NumberLikeness.of(one, other) != Evidence.NUMBER_DIFFERENT;
            case PHONE -> Slips.oneApart(one, other);
            case SEX, HOUSEHOLD -> false;
        };
        return alike ? Agreement.ALIKE : Agreement.DIFFERENT;
    }
}
