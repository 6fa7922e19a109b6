package org.huhang.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.huhang.shared.Refusal;

/// All that must hold of a person, in the order in which a clerk fills the form.
final class PersonRules {
    private PersonRules() {}

    static Optional<Refusal> check(Person person, LocalDate today) {
        var identityNumber = person.identityNumber();
        var phone = person.phone();
        return PersonName.check(person.name())
                .or(() -> identityNumber == null ? Optional.empty() : IdentityNumber.check(identityNumber, today))
                .or(() -> BirthDate.check(person.birthDate(), today))
                .or(() -> identityNumber == null
                        ? Optional.empty()
                        : IdentityAgreement.check(new IdentityNumber(identityNumber), person.birthDate(), person.sex()))
                .or(() -> phone == null ? Optional.empty() : PhoneNumber.check(phone));
    }
}
