package org.huhang.registry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huhang.access.Caller;
import org.huhang.access.Grant;
import org.huhang.access.NoteRule;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;

/// Shows names, numbers and phones in full: a few people, for a purpose, with a note, and never unlogged.
@Path("/api/people/reveals")
@RunOnVirtualThread
class RevealsResource {
    private static final int MOST = 50;

    private final People people;
    private final Organizations organizations;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    RevealsResource(People people, Organizations organizations, Readings readings, Caller caller, CityClock clock) {
        this.people = people;
        this.organizations = organizations;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param note why these people, in the reader's own words
    record Reveal(UUID id, List<PersonId> personIds, String note) {}

    @POST
    @Permit(value = Permission.PEOPLE_REVEAL, purpose = true)
    public List<Person> reveal(Reveal reveal) {
        var ids = new HashSet<>(reveal.personIds());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw refuse(Refusal.invalid("registry.reveal-count", "personIds", Map.of("most", MOST)));
        }
        if (reveal.note().isBlank()) {
            throw refuse(Refusal.invalid("registry.note-missing", "note", Map.of()));
        }
        if (NoteRule.namesSomebody(reveal.note())) {
            throw refuse(Refusal.invalid("registry.note-names-somebody", "note", Map.of()));
        }
        var found = people.list(ids);
        if (found.size() < new HashSet<>(people.now(ids).values()).size()) {
            throw refuse(Refusal.notFound("registry.no-such-person", Map.of()));
        }
        caller.requireThat(found.stream().allMatch(this::mayReveal));
        readings.record(caller, ids, true, "reveal", reveal.note().strip());
        return found;
    }

    /// Somebody who lives in the caller's area, or who works for the caller's own organization.
    private boolean mayReveal(Person person) {
        return caller.may(Permission.PEOPLE_REVEAL, person.areaId())
                || caller.grants().stream()
                        .filter(grant -> grant.role().permissions().contains(Permission.PEOPLE_REVEAL))
                        .map(Grant::organizationId)
                        .filter(Objects::nonNull)
                        .anyMatch(
                                mine -> organizations.employs(Objects.requireNonNull(mine), person.id(), clock.now()));
    }

    private static RefusedException refuse(Refusal refusal) {
        return new RefusedException(refusal);
    }
}
