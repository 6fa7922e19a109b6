package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.PersonId;

/// Where a message to somebody goes, looked up when it leaves: whoever has a new number gets it there, and whoever was
/// erased gets none. No person reads it on the way.
@ApplicationScoped
class PersonPhones {
    private final People people;

    PersonPhones(People people) {
        this.people = people;
    }

    /// @return nothing where none is known that takes messages
    Optional<String> find(PersonId person) {
        return people.find(person).map(Person::phone).flatMap(phone -> ChannelAddress.find(Channel.Kind.SMS, phone));
    }
}
