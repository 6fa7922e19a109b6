package org.huhang.citysim.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huhang.citysim.seeds.SplitMix;
import org.huhang.citysim.seeds.StableIds;

/// Makes the people of one neighbourhood, one after the other.
public final class People {
    private final StableIds ids;
    private final int block;
    private final IdentityNumbers identityNumbers;
    private final Phones phones;
    private final SplitMix draw;
    private final List<Person> made = new ArrayList<>();

    public People(StableIds ids, int block, IdentityNumbers identityNumbers, Phones phones, SplitMix draw) {
        this.ids = ids;
        this.block = block;
        this.identityNumbers = identityNumbers;
        this.phones = phones;
        this.draw = draw;
    }

    public String surname() {
        return Surnames.draw(draw);
    }

    public void add(UUID householdId, Relation relation, String surname, Sex sex, int age, Day day) {
        int local = made.size();
        IdentityNumber identity = identityNumbers.next(age, sex, draw);
        made.add(new Person(
                ids.id(StableIds.Kind.PERSON, block, local),
                householdId,
                relation,
                surname + GivenNames.draw(draw, sex, identity.birthDate().getYear()),
                sex,
                identity.birthDate(),
                identity.number(),
                phones.phone(local, age, draw),
                day.occupation(),
                day.institutionKey(),
                day.venueKey()));
    }

    public List<Person> made() {
        return made;
    }
}
