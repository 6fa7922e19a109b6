package org.huhang.registry;

/// What speaks for two records being of one person, or against it. [DuplicateRule] weighs it; the client has
/// a sentence for each.
enum Evidence {
    SAME_NAME,
    /// 國 and 国, a space or a dot apart.
    NAME_WRITTEN_OTHERWISE,
    /// Other characters, the same sound: 家明 and 佳明.
    NAME_SOUNDS_ALIKE,
    /// One character other, more or less, the surname the same; not of names of two characters.
    NAME_ONE_CHARACTER_OFF,
    NAME_DIFFERENT,

    SAME_BIRTH_DATE,
    /// One digit, two digits swapped, or day and month.
    BIRTH_DATE_ONE_SLIP,
    BIRTH_DATE_DIFFERENT,

    SAME_NUMBER,
    /// Fifteen digits as before 2000, the same otherwise.
    NUMBER_OLD_FORM,
    /// One digit or two neighbours swapped, in the place.
    NUMBER_ONE_SLIP,
    /// The same in the date of birth: the slip that the dates show already.
    NUMBER_DATE_SLIP,
    /// As before, but in the order within the day: so differ also twins and neighbours in the register.
    NUMBER_ORDER_SLIP,
    NUMBER_MISSING,
    NUMBER_DIFFERENT,

    SAME_PHONE,
    PHONE_ONE_SLIP,
    SAME_HOUSEHOLD,
    SAME_AREA,
    SEX_DIFFERENT,
    /// One household, one day of birth, two names.
    LIKE_TWINS,
    /// The same, and each bears a number of their own.
    TWINS
}
