package org.huhang.reports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.duty.AssignmentId;
import org.huhang.registry.People;
import org.huhang.registry.PersonLine;
import org.huhang.shared.CityClock;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts.Language;
import org.huhang.shared.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Bulletins. Everybody sees the rows of their own scope, and figures made of these alone.
@Path("/api/bulletins")
@RunOnVirtualThread
class BulletinsResource {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PublishedStore store;
    private final People people;
    private final Readings readings;
    private final Caller caller;
    private final CityClock clock;

    BulletinsResource(PublishedStore store, People people, Readings readings, Caller caller, CityClock clock) {
        this.store = store;
        this.people = people;
        this.readings = readings;
        this.caller = caller;
        this.clock = clock;
    }

    /// The people of one assignment behind a figure, masked.
    record PeopleOf(AssignmentId assignmentId, String reference, Wording organization, List<PersonLine> people) {}

    /// @param cutOff an instant; now, if not given
    @GET
    @Path("mobilisation")
    @Permit(Permission.BULLETINS_READ)
    public Bulletin mobilisation(@QueryParam("cutOff") @Nullable String cutOff) {
        return mobilisation(Permission.BULLETINS_READ, cutOff).bulletin();
    }

    /// Who is behind a figure, assignment by assignment.
    @GET
    @Path("mobilisation/figures/{figureKey}/people")
    @Permit(value = Permission.STAFF_READ, purpose = true)
    public List<PeopleOf> people(@RestPath String figureKey, @QueryParam("cutOff") @Nullable String cutOff) {
        var mobilisation = mobilisation(Permission.STAFF_READ, cutOff);
        var figure = mobilisation
                .figure(figureKey)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("reports.no-such-figure", Map.of())));
        var behind = mobilisation.behind(figure);
        Set<PersonId> ids = new HashSet<>();
        behind.forEach(assignment -> ids.addAll(mobilisation.people(assignment.id())));
        readings.record(caller, ids, false, "bulletin-people", figureKey);
        var known = people.lines(ids, clock.today());
        return behind.stream()
                .map(assignment -> new PeopleOf(
                        assignment.id(),
                        assignment.reference(),
                        assignment.organization(),
                        mobilisation.people(assignment.id()).stream()
                                .map(known::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing((PersonLine line) -> line.name())
                                        .thenComparing(line -> line.id().value()))
                                .toList()))
                .toList();
    }

    /// @param lang `zh` or `en`
    @GET
    @Path("mobilisation.docx")
    @Produces(WORD)
    @Permit(Permission.BULLETINS_READ)
    public Response document(
            @QueryParam("lang") @DefaultValue("zh") String lang, @QueryParam("cutOff") @Nullable String cutOff) {
        var language = switch (lang) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default ->
                throw new RefusedException(Refusal.invalid("reports.unknown-language", "lang", Map.of("text", lang)));
        };
        var bulletin = mobilisation(Permission.BULLETINS_READ, cutOff).bulletin();
        var day = DateTimeFormatter.ISO_LOCAL_DATE.format(bulletin.cutOff().atZone(clock.zone()));
        return Response.ok(new BulletinDocument(bulletin, language, clock.zone()).bytes(), WORD)
                .header("Content-Disposition", "attachment; filename=\"mobilisation-" + day + "-" + lang + ".docx\"")
                .build();
    }

    private Mobilisation mobilisation(Permission permission, @Nullable String cutOff) {
        var at = cutOff == null || cutOff.isBlank() ? clock.now() : instant(cutOff);
        return new Mobilisation(
                at,
                store.assignments(at),
                store.overlaps(),
                people.nowIn(store.rosters(at)),
                row -> may(permission, row));
    }

    private boolean may(Permission permission, PublishedAssignment row) {
        return row.organizationId() == null
                ? caller.may(permission, row.areaId())
                : caller.may(permission, row.organizationId(), row.areaId());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedException(Refusal.invalid("reports.cut-off-not-readable", "cutOff", Map.of("text", text)));
        }
    }
}
