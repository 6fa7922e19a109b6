package org.huhang.citysim.census;

import org.huhang.citysim.people.Relation;
import org.huhang.citysim.people.Sex;

/// One person of a candidate household. `lineage`: bears the family's surname (husbands and their children; wives
/// keep their own).
public record Member(Relation relation, Sex sex, int age, boolean lineage) {}
