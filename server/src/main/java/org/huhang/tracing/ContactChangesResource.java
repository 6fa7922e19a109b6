package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.cases.CaseId;
import org.huhang.registry.PersonLine;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What each new fact changed of a case's contacts, and for whom.
@Path("/api/cases/{caseId}/contacts/changes")
@RunOnVirtualThread
class ContactChangesResource {
    private static final int MOST = 200;

    private final ContactLists lists;
    private final TracedCaseStore traced;
    private final Caller caller;

    ContactChangesResource(ContactLists lists, TracedCaseStore traced, Caller caller) {
        this.lists = lists;
        this.traced = traced;
        this.caller = caller;
    }

    /// @param onsetBefore what the computation before it went by; nothing where onset was not known, or it is the first
    record ContactChange(
            int revision,
            ComputationCause cause,
            @Nullable String edition,
            @Nullable String localEdition,
            @Nullable LocalDate onset,
            @Nullable LocalDate onsetBefore,
            @Nullable Instant windowStart,
            @Nullable Instant windowStartBefore,
            @Nullable Instant isolatedAt,
            List<LocalDate> unreadDays,
            @Nullable String waiting,
            int added,
            int gone,
            int changed,
            Instant at) {}

    /// @param changes the latest first
    record ContactChanges(CaseId caseId, String caseNumber, List<ContactChange> changes) {}

    /// @param classBefore nothing for somebody who came on the list, `classAfter` for somebody who left it
    record MovedContact(
            PersonId personId,
            @Nullable PersonLine person,
            @Nullable ContactClass classBefore,
            @Nullable ContactClass classAfter) {}

    /// @param total how many it moved; at most so many are shown as one answer may show
    record MovedContacts(int revision, int total, List<MovedContact> people) {}

    @GET
    @Permit(Permission.CONTACTS_READ)
    public ContactChanges list(@RestPath CaseId caseId) {
        var of = whole(caseId);
        var all = traced.listComputations(caseId, MOST + 1);
        var changes = new ArrayList<ContactChange>();
        for (int each = 0; each < Math.min(MOST, all.size()); each++) {
            changes.add(change(all.get(each), each + 1 < all.size() ? all.get(each + 1) : null));
        }
        return new ContactChanges(caseId, of.caseNumber(), changes);
    }

    /// Of the first there are none: it put everybody on the list.
    @GET
    @Path("/{revision}")
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public MovedContacts get(@RestPath CaseId caseId, @RestPath int revision) {
        var of = whole(caseId);
        var computation = traced.listComputations(caseId, Integer.MAX_VALUE).stream()
                .filter(each -> each.revision() == revision)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.no-such-revision", Map.of())));
        var turns = traced.listTurns(caseId, revision, Readings.MOST_AT_ONCE);
        var persons = lists.record(of, turns.stream().map(ContactTurn::personId).toList(), caller);
        return new MovedContacts(
                revision,
                computation.added() + computation.gone() + computation.changed(),
                turns.stream()
                        .map(each -> new MovedContact(
                                each.personId(), persons.get(each.personId()), each.classBefore(), each.classAfter()))
                        .toList());
    }

    /// Only who traces in the case's own area follows how its list changed.
    private TracedCase whole(CaseId id) {
        var of = traced.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.not-traced", Map.of())));
        caller.require(Permission.CONTACTS_READ, of.areaId());
        return of;
    }

    private static ContactChange change(Computation each, @Nullable Computation before) {
        return new ContactChange(
                each.revision(),
                each.cause(),
                each.edition(),
                each.localEdition(),
                each.onset(),
                before == null ? null : before.onset(),
                each.windowStart(),
                before == null ? null : before.windowStart(),
                each.isolatedAt(),
                each.unreadDays(),
                each.waiting(),
                each.added(),
                each.gone(),
                each.changed(),
                each.computedAt());
    }
}
