package org.huhang.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Readings;
import org.huhang.access.Scopes;
import org.huhang.imports.TableFile;
import org.huhang.shared.CityClock;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The line list: figures of cases without names, for spreadsheets and for the package epicontacts of R. For a stated
/// purpose; who takes it is written down for each person in it, and it counts as so many people read.
@Path("/api/line-list")
@RunOnVirtualThread
class LineListResource {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final LineLists lists;
    private final CaseStore store;
    private final Scopes scopes;
    private final Readings readings;
    private final CityClock clock;
    private final Caller caller;

    LineListResource(
            LineLists lists, CaseStore store, Scopes scopes, Readings readings, CityClock clock, Caller caller) {
        this.lists = lists;
        this.store = store;
        this.scopes = scopes;
        this.readings = readings;
        this.clock = clock;
        this.caller = caller;
    }

    enum LineListForm {
        CSV,
        XLSX,
        /// `id` and what is known of each, in English, without lines above the heading.
        LINELIST,
        /// `from` and `to`: who infected whom, by `id`.
        CONTACTS
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permit(value = Permission.CASES_READ, purpose = true)
    public RestResponse<byte[]> take(@RestQuery @DefaultValue("CSV") LineListForm form) {
        var mine = scopes.within(caller.areasWith(Permission.CASES_READ), store.listAreas());
        var lines = lists.list(mine);
        readings.record(
                caller,
                lines.stream().map(each -> each.of().personId()).toList(),
                false,
                "line-list",
                form.name().toLowerCase(Locale.ROOT));
        return switch (form) {
            case CSV -> file(table(TableFile.Kind.CSV, lines), "huhang-cases.csv");
            case XLSX -> file(table(TableFile.Kind.XLSX, lines), "huhang-cases.xlsx");
            case LINELIST -> file("text/csv;charset=UTF-8", plain(linelist(lines)), "linelist.csv");
            case CONTACTS -> file("text/csv;charset=UTF-8", plain(contacts(lines)), "contacts.csv");
        };
    }

    private TableFile table(TableFile.Kind kind, List<LineList> lines) {
        var language = caller.language();
        var mark = Texts.get(
                "cases.line-list",
                language,
                Map.of(
                        "name",
                        caller.displayName(),
                        "purpose",
                        Texts.get("imports.purpose." + caller.purpose(), language, Map.of()),
                        "made",
                        time(clock.now())));
        return TableFile.of(
                kind,
                List.of(mark),
                mark,
                Stream.of(
                                "number",
                                "area",
                                "sex",
                                "age",
                                "certainty",
                                "symptoms",
                                "onset",
                                "sampled",
                                "reported",
                                "isolated",
                                "admitted",
                                "discharged",
                                "source",
                                "generation")
                        .map(column -> Texts.get("cases.column." + column, language, Map.of()))
                        .toList(),
                lines.stream().map(each -> row(each, language)).toList());
    }

    private List<String> row(LineList line, Texts.Language language) {
        var of = line.of();
        return List.of(
                of.number(),
                text(line.areaName()),
                line.sex() == null ? "" : word("sex." + line.sex(), language),
                text(line.age()),
                of.certainty() == null ? "" : word("certainty." + of.certainty(), language),
                line.symptomClass().isEmpty() ? "" : word("class." + line.symptomClass(), language),
                text(line.onset()),
                time(line.sampledAt()),
                time(of.reportedAt()),
                time(line.course().isolatedAt()),
                time(line.course().admittedAt()),
                time(line.dischargedAt()),
                text(line.source()),
                text(line.generation()));
    }

    private List<List<String>> linelist(List<LineList> lines) {
        var head = List.of(
                "id",
                "area",
                "sex",
                "age",
                "certainty",
                "symptoms",
                "onset",
                "sampled",
                "reported",
                "isolated",
                "admitted",
                "discharged",
                "generation");
        return Stream.concat(
                        Stream.of(head),
                        lines.stream()
                                .map(each -> List.of(
                                        each.of().number(),
                                        text(each.areaName()),
                                        text(each.sex()),
                                        text(each.age()),
                                        text(each.of().certainty()),
                                        each.symptomClass(),
                                        text(each.onset()),
                                        day(each.sampledAt()),
                                        day(each.of().reportedAt()),
                                        day(each.course().isolatedAt()),
                                        day(each.course().admittedAt()),
                                        day(each.dischargedAt()),
                                        text(each.generation()))))
                .toList();
    }

    private static List<List<String>> contacts(List<LineList> lines) {
        return Stream.concat(
                        Stream.of(List.of("from", "to")),
                        lines.stream()
                                .filter(each -> each.source() != null)
                                .map(each ->
                                        List.of(text(each.source()), each.of().number())))
                .toList();
    }

    /// RFC 4180, without a mark in front, which other programs would take for a part of the first heading.
    private static byte[] plain(List<List<String>> rows) {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            ",", row.stream().map(LineListResource::quoted).toList()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    private static String word(String key, Texts.Language language) {
        return Texts.get("cases." + key, language, Map.of());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(clock.zone()));
    }

    private String day(@Nullable Instant at) {
        return at == null ? "" : at.atZone(clock.zone()).toLocalDate().toString();
    }

    private static RestResponse<byte[]> file(TableFile table, String name) {
        return file(table.mediaType(), table.content(), name);
    }

    private static RestResponse<byte[]> file(String mediaType, byte[] content, String name) {
        return RestResponse.ResponseBuilder.ok(content)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
