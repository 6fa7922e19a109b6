package org.huhang.citysim.moves;

import org.huhang.citysim.people.Person;

/// A visitor of the city with a name; the household is nowhere in it.
///
/// @param number under which the movement tells of the visitor
public record Guest(int number, Person person, HomeCity home) {}
