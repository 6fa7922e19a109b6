package org.huhang.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// What of a person can be corrected; values are kept as text.
public enum PersonField {
    NAME,
    SEX,
    /// ISO 8601.
    BIRTH_DATE,
    IDENTITY_NUMBER,
    PHONE,
    /// The id of the household; set by a move.
    HOUSEHOLD;

    @Nullable
    String of(Person person) {
        return switch (this) {
            case NAME -> person.name();
            case SEX -> person.sex().name();
            case BIRTH_DATE -> person.birthDate().toString();
            case IDENTITY_NUMBER -> person.identityNumber();
            case PHONE -> person.phone();
            case HOUSEHOLD ->
                person.householdId() == null
                        ? null
                        : person.householdId().value().toString();
        };
    }

    /// The person with this value in place; a value of the wrong form is refused.
    Outcome<Person> put(Person p, @Nullable String value) {
        if (value == null && (this == NAME || this == SEX || this == BIRTH_DATE)) {
            return Outcome.refused(Refusal.invalid("registry.value-form", "value", Map.of("field", name())));
        }
        try {
            return Outcome.done(
                    switch (this) {
                        case NAME -> with(p, present(value), p.sex(), p.birthDate());
                        case SEX -> with(p, p.name(), Sex.valueOf(present(value)), p.birthDate());
                        case BIRTH_DATE -> with(p, p.name(), p.sex(), LocalDate.parse(present(value)));
                        case IDENTITY_NUMBER ->
                            new Person(
                                    p.id(),
                                    p.name(),
                                    p.sex(),
                                    p.birthDate(),
                                    value,
                                    p.phone(),
                                    p.householdId(),
                                    p.areaId());
                        case PHONE ->
                            new Person(
                                    p.id(),
                                    p.name(),
                                    p.sex(),
                                    p.birthDate(),
                                    p.identityNumber(),
                                    value,
                                    p.householdId(),
                                    p.areaId());
                        case HOUSEHOLD ->
                            new Person(
                                    p.id(),
                                    p.name(),
                                    p.sex(),
                                    p.birthDate(),
                                    p.identityNumber(),
                                    p.phone(),
                                    value == null ? null : new HouseholdId(UUID.fromString(value)),
                                    p.areaId());
                    });
        } catch (IllegalArgumentException | DateTimeException e) {
            return Outcome.refused(Refusal.invalid("registry.value-form", "value", Map.of("field", name())));
        }
    }

    @Nullable
    String mask(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case NAME -> Masking.name(value);
            case IDENTITY_NUMBER -> Masking.identityNumber(value);
            case PHONE -> Masking.phone(value);
            case BIRTH_DATE -> value.substring(0, 4);
            case SEX, HOUSEHOLD -> value;
        };
    }

    private static String present(@Nullable String value) {
        return Optional.ofNullable(value).orElseThrow(IllegalArgumentException::new);
    }

    private static Person with(Person p, String name, Sex sex, LocalDate birthDate) {
        return new Person(p.id(), name, sex, birthDate, p.identityNumber(), p.phone(), p.householdId(), p.areaId());
    }
}
