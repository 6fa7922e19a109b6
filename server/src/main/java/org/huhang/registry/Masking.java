package org.huhang.registry;

import org.jspecify.annotations.Nullable;

/// The one place that decides what of a person may be seen unasked. A masked number keeps its length, so that a
/// reader at a door can compare it with a card.
public final class Masking {
    private Masking() {}

    public static PersonLine mask(Person person, String areaName) {
        return new PersonLine(
                person.id(),
                name(person.name()),
                person.sex(),
                person.birthDate().getYear(),
                identityNumber(person.identityNumber()),
                phone(person.phone()),
                person.householdId(),
                person.areaId(),
                areaName);
    }

    /// The surname, and the last character of names of three and more: 覃* and 覃*明. What stands for somebody erased
    /// is nobody's name.
    public static String name(String name) {
        int[] letters = name.codePoints().toArray();
        if (letters.length == 0 || name.equals(Erasures.NOBODY)) {
            return name;
        }
        var masked = new StringBuilder().appendCodePoint(letters[0]);
        if (letters.length == 1) {
            return masked.append('*').toString();
        }
        masked.repeat('*', Math.max(1, letters.length - 2));
        return letters.length == 2
                ? masked.toString()
                : masked.appendCodePoint(letters[letters.length - 1]).toString();
    }

    /// The first four and the last two characters: 4308************2X.
    public static @Nullable String identityNumber(@Nullable String number) {
        return number == null ? null : middle(number, 4, 2);
    }

    /// 138****5678.
    public static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : middle(phone, 3, 4);
    }

    private static String middle(String text, int head, int tail) {
        int hidden = text.length() - head - tail;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, head) + "*".repeat(hidden) + text.substring(text.length() - tail);
    }
}
