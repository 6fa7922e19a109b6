package org.huhang.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Who lives where: asked by `access` when residents enrol, answered by `registry`, which knows the people. Whoever
/// asks lets nobody outside see from the answer whether somebody is known.
public interface Residency {
    /// What somebody says of themselves, or of a dependant.
    ///
    /// @param phone of a dependant there may be none
    record Said(
            String name, String identityNumber, @Nullable String phone) {
        /// Not even a log line shows who it is.
        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /// @param name in full; whoever shows it asks for scope and purpose first
    record Resident(PersonId id, String name, LocalDate birthDate, AreaId areaId) {
        @Override
        public String toString() {
            return "Resident[" + id + "]";
        }
    }

    /// Somebody who may be meant, masked.
    ///
    /// @param sameNumber whether the identity number is the same to the letter
    record Candidate(
            PersonId id,
            String name,
            @Nullable String identityNumber,
            @Nullable String phone,
            String areaName,
            boolean sameNumber) {}

    /// Letters and digits of any width, spaces around: as the registry writes them.
    Said read(Said typed);

    /// Why this can be nobody, whoever the registry knows.
    Optional<Refusal> refusal(Said said);

    /// Who lives in the area or below it and bears this name, this number and this phone.
    Optional<PersonId> find(AreaId area, Said said);

    /// Who lives in this person's household and bears this name and this number.
    Optional<PersonId> findInHousehold(PersonId member, Said said);

    /// Who lives in the area or below it and bears the number, or the name with the number's date of birth.
    List<Candidate> candidates(AreaId area, Said said);

    /// Somebody whose record was merged is found as whoever they are now.
    Optional<Resident> find(PersonId person);

    /// By the id that was asked for.
    Map<PersonId, Resident> list(Collection<PersonId> people);

    /// Every id under which this person was ever registered, the given one among them: records are merged, and what
    /// was written stays under the id that it was written with.
    Set<PersonId> known(PersonId person);

    /// Masked as everywhere.
    Said masked(Said said);

    /// The city's day.
    LocalDate today();
}
