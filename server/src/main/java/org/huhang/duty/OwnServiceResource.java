package org.huhang.duty;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.huhang.access.Caller;
import org.huhang.access.Open;
import org.huhang.registry.People;
import org.huhang.registry.Person;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The caller's own stays at posts, and what is on file of them as a volunteer.
@Path("/api/own-service")
@RunOnVirtualThread
class OwnServiceResource {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Volunteers volunteers;
    private final Eligibility eligibility;
    private final ServiceHours hours;
    private final People people;
    private final Caller caller;
    private final CityClock clock;

    OwnServiceResource(
            Volunteers volunteers,
            Eligibility eligibility,
            ServiceHours hours,
            People people,
            Caller caller,
            CityClock clock) {
        this.volunteers = volunteers;
        this.eligibility = eligibility;
        this.hours = hours;
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param volunteer whether one offers to help
    /// @param hindrances what keeps one from being named today
    record OwnHours(
            boolean volunteer,
            List<Evidence> evidence,
            List<Hindrance> hindrances,
            List<ServiceSession> sessions,
            int minutes) {}

    @GET
    @Open(value = "everybody may know their own hours", signedIn = true)
    public OwnHours get() {
        var person = caller.personId().flatMap(people::find);
        if (person.isEmpty()) {
            return new OwnHours(false, List.of(), List.of(), List.of(), 0);
        }
        var id = person.get().id();
        var volunteer = volunteers.volunteers(id);
        var evidence = eligibility.evidence(List.of(id)).getOrDefault(id, List.of());
        var sessions = sessions(person.get());
        return new OwnHours(
                volunteer.isPresent(),
                evidence,
                volunteer
                        .map(each -> eligibility
                                .of(Map.of(id, each.areaId()), Map.of(id, evidence), clock.today())
                                .getOrDefault(id, List.of()))
                        .orElse(List.of()),
                sessions,
                ServiceSession.minutes(sessions));
    }

    /// The caller's own stays, to take along.
    @GET
    @Path("hours")
    @Produces("text/csv")
    @Open(value = "everybody may take their own hours along", signedIn = true)
    public RestResponse<String> hours() {
        var person = caller.personId()
                .flatMap(people::find)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("duty.no-hours", Map.of())));
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.of(word("post"), word("start"), word("end"), word("minutes")));
            sessions(person)
                    .forEach(each -> csv.writeRecord(List.of(
                            harmless(each.post()),
                            when(each.start()),
                            when(each.end()),
                            each.minutes() == null ? "" : each.minutes().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RestResponse.ResponseBuilder.ok(text.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hours.csv\"")
                .build();
    }

    private List<ServiceSession> sessions(Person person) {
        var rule = eligibility.rule(person.areaId(), clock.today());
        return hours.sessions(List.of(person.id()), Duration.ofHours(rule.longestHours()))
                .getOrDefault(person.id(), List.of());
    }

    private String word(String column) {
        return Texts.get("duty.hours-" + column, caller.language(), Map.of());
    }

    private String when(@Nullable Instant instant) {
        return instant == null ? "" : WHEN.format(instant.atZone(clock.zone()));
    }

    /// A cell that a spreadsheet takes for words, not for a formula.
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
