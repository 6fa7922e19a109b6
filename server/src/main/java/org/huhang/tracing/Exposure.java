package org.huhang.tracing;

import java.time.Instant;
import java.util.UUID;
import org.huhang.cases.CaseId;
import org.huhang.shared.AreaId;
import org.huhang.shared.PersonId;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/// The event: a person met a case, its place, or a close contact of it.
///
/// @param evidenceId the household, entrance, gathering or place that shows it, `evidence` its name for people
/// @param end nothing for a meeting that goes on until one of the two is isolated
/// @param rule the rule that suggests the class, by name; `edition` the edition that it belongs to
record Exposure(
        ExposureId id,
        CaseId caseId,
        PersonId personId,
        AreaId areaId,
        ExposureReason reason,
        UUID evidenceId,
        String evidence,
        Instant start,
        @Nullable Instant end,
        ContactClass suggestedClass,
        String rule,
        String edition,
        @Nested Encounter encounter,
        Instant recordedAt) {

    /// What makes it the same exposure when it is worked out again.
    record Key(
            CaseId caseId,
            PersonId personId,
            ExposureReason reason,
            UUID evidenceId,
            Instant start,
            @Nullable Instant end,
            ContactClass suggestedClass,
            String rule,
            String edition,
            Encounter encounter) {}

    /// What makes it another version of the same.
    record Source(CaseId caseId, PersonId personId, ExposureReason reason, UUID evidenceId) {}

    Exposure of(PersonId person) {
        return person.equals(personId)
                ? this
                : new Exposure(
                        id,
                        caseId,
                        person,
                        areaId,
                        reason,
                        evidenceId,
                        evidence,
                        start,
                        end,
                        suggestedClass,
                        rule,
                        edition,
                        encounter,
                        recordedAt);
    }

    Key key() {
        return new Key(caseId, personId, reason, evidenceId, start, end, suggestedClass, rule, edition, encounter);
    }

    Source source() {
        return new Source(caseId, personId, reason, evidenceId);
    }
}
