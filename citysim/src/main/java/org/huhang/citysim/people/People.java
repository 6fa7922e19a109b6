package org.huhang.citysim.people;

import java.time.LocalDate;
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
        LocalDate birthDate = identityNumbers.birthDate(age, sex, draw);
        made.add(new Person(
                ids.id(StableIds.Kind.PERSON, block, local),
                householdId,
                relation,
                surname + GivenNames.draw(draw, sex, birthDate.getYear()),
                sex,
                birthDate,
                identityNumbers.number(birthDate, sex),
                phones.phone(local, age, draw),
                day.occupation(),
                day.institutionKey(),
                day.venueKey()));
    }

    public List<Person> made() {
        return made;
    }
}
