package org.huhang.citysim.people;

import java.time.LocalDate;

/// An issued number and the birth date inside it.
public record IdentityNumber(String number, LocalDate birthDate) {}
