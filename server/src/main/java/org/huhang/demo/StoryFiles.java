package org.huhang.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huhang.duty.Level;
import org.huhang.notices.Relation;
import org.huhang.notices.Urgency;
import org.huhang.registry.AreaKind;
import org.huhang.registry.NameMeant;
import org.huhang.registry.OrganizationLevel;
import org.huhang.registry.OrganizationSystem;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// The story as it stands in the resource folder `story/`, unresolved: keys and codes instead of ids.
final class StoryFiles {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private StoryFiles() {}

    /// @param establishmentAssumed invented so that the synthetic city can staff it; never in a bulletin
    record StoryOrganization(
            String key,
            Wording name,
            OrganizationSystem system,
            OrganizationLevel level,
            String areaCode,
            @Nullable String parent,
            int establishment,
            boolean establishmentAssumed) {}

    record StoryAlias(
            String areaCode,
            String alias,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            String note) {}

    /// How a place is found.
    enum Known {
        AREA,
        COMPOUND,
        PLACE,
        UNRESOLVED
    }

    /// @param registryName what the registry knows it by, or the bare name that it does not know
    /// @param meant what an unresolved name stands for
    /// @param areaCodes the area itself, the county of a compound, or the one or two areas of a post
    record StoryPlace(
            String key,
            Wording name,
            Known known,
            @Nullable NameMeant meant,
            String registryName,
            List<String> areaCodes,
            @Nullable Wording doubt) {}

    record StoryNotice(
            String basis,
            Wording title,
            Wording body,
            Wording issuer,
            String organization,
            List<String> areas,
            @Nullable LocalDate issuedOn) {}

    /// An order of the city's command post or a notice of a county's.
    ///
    /// @param number in the city's series of 2021
    /// @param effective empty when nobody says
    /// @param issuer the city's command post unless given
    record StoryOrder(
            String key,
            @Nullable Integer number,
            @Nullable LocalDate issuedOn,
            @Nullable OffsetDateTime effective,
            Urgency urgency,
            @Nullable Wording issuer,
            Wording title,
            Wording body,
            List<StoryAddressing> to,
            List<StoryRelation> relations) {}

    record StoryAddressing(String area, @Nullable AreaKind downTo) {}

    record StoryRelation(Relation.Kind kind, String key) {}

    record StoryArea(
            String code,
            String zh,
            @Nullable String en,
            @Nullable Boolean stated) {}

    record StoryOverlap(
            String reference, String zh, @Nullable String en) {}

    /// So many compounds of a community from the `first` on, counted from 0, or so many houses of each.
    record StoryCompounds(
            String of, int first, int count, @Nullable Integer houses) {}

    /// @param opened number of the order that made it; likewise `closed`
    /// @param areas codes; or `compounds`, or the lines that enclose it
    record StoryZone(
            String key,
            int opened,
            int closed,
            String scheme,
            String level,
            String area,
            Wording name,
            @Nullable List<String> areas,
            @Nullable StoryCompounds compounds,
            @Nullable List<String> enclosedBy,
            @Nullable Wording note) {}

    /// One row S1 to S31. `people` is what was stated; `roster` says that they can be named.
    record StoryAssignment(
            String reference,
            OrganizationSystem system,
            Level level,
            StoryArea area,
            @Nullable String organization,
            Wording name,
            Wording task,
            @Nullable String partOf,
            @Nullable Integer people,
            boolean atLeast,
            boolean roster,
            int rosterSkip,
            @Nullable Wording time,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Integer hoursADay,
            @Nullable Integer posts,
            List<JsonNode> places,
            @Nullable Wording remark,
            @Nullable StoryOverlap mayBeWithin,
            @Nullable String notice) {}

    /// By which a muster has effect: an order of the city by its number, or a notice of the story.
    record StoryNoticeOf(
            @Nullable Integer number,
            @Nullable Integer year,
            @Nullable String basis) {}

    /// @param roster how many of the organization's staff the report lets one name, from `rosterSkip` on
    record StoryDemand(
            String organization,
            Wording task,
            @Nullable String skill,
            String area,
            JsonNode place,
            @Nullable Integer asked,
            int rosterSkip,
            int roster) {}

    /// @param parts into how many groups it was split
    record StoryTeam(String zh, @Nullable String en, int parts) {}

    /// @param doubt what the report leaves open
    record StoryMuster(
            String key,
            StoryNoticeOf notice,
            Wording title,
            Instant start,
            @Nullable Instant end,
            Wording doubt,
            boolean leaveCancelled,
            List<StoryDemand> demands,
            @Nullable StoryTeam team) {}

    static List<StoryMuster> musters() {
        return read("musters.json", new TypeReference<>() {});
    }

    static List<StoryOrganization> organizations() {
        return rows("organizations.csv").stream()
                .map(row -> new StoryOrganization(
                        row.getField("key"),
                        new Wording(row.getField("zh"), row.getField("en")),
                        OrganizationSystem.valueOf(row.getField("system")),
                        OrganizationLevel.valueOf(row.getField("level")),
                        row.getField("area"),
                        optional(row, "parent"),
                        Integer.parseInt(row.getField("establishment")),
                        Boolean.parseBoolean(row.getField("assumed"))))
                .toList();
    }

    static List<StoryAlias> aliases() {
        return rows("aliases.csv").stream()
                .map(row -> new StoryAlias(
                        row.getField("area"),
                        row.getField("alias"),
                        date(optional(row, "start")),
                        date(optional(row, "end")),
                        row.getField("note")))
                .toList();
    }

    static List<StoryPlace> places() {
        return rows("places.csv").stream()
                .map(row -> new StoryPlace(
                        row.getField("key"),
                        new Wording(row.getField("zh"), row.getField("en")),
                        Known.valueOf(row.getField("is").toUpperCase(Locale.ROOT)),
                        optional(row, "meant") == null ? null : NameMeant.valueOf(row.getField("meant")),
                        row.getField("name"),
                        Arrays.asList(row.getField("areas").split(" ", -1)),
                        optional(row, "doubt_zh") == null
                                ? null
                                : new Wording(row.getField("doubt_zh"), optional(row, "doubt_en"))))
                .toList();
    }

    static List<StoryNotice> notices() {
        return read("notices.json", new TypeReference<>() {});
    }

    static List<StoryOrder> orders() {
        return read("orders.json", new TypeReference<>() {});
    }

    static List<StoryZone> zones() {
        return read("zones.json", new TypeReference<>() {});
    }

    static List<StoryAssignment> assignments() {
        return read("assignments.json", new TypeReference<>() {});
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> read(String file, TypeReference<List<T>> type) {
        try (var in = open(file)) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(StoryFiles.class.getResourceAsStream("/story/" + file), file);
    }
}
