package org.huhang.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.Scopes;
import org.huhang.notices.NoticeId;
import org.huhang.notices.Notices;
import org.huhang.notices.Readership;
import org.huhang.registry.Areas;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Ids;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;

/// Writes the draft of a notice to the communities where draft contacts live: how many of which class, and no
/// name. It is sent by nobody until a person issues it.
@ApplicationScoped
class DraftNotices {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ExposureStore store;
    private final ContactStore lists;
    private final Notices notices;
    private final Areas areas;
    private final Scopes scopes;
    private final CityClock clock;

    DraftNotices(
            ExposureStore store, ContactStore lists, Notices notices, Areas areas, Scopes scopes, CityClock clock) {
        this.store = store;
        this.lists = lists;
        this.notices = notices;
        this.areas = areas;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// One draft for each case, replacing its earlier ones.
    void draft(List<TracedCase> cases, Instant now) {
        var contacts = lists.listDrafts(cases.stream().map(TracedCase::caseId).toList());
        var homes = contacts.stream().map(DraftContact::areaId).collect(Collectors.toSet());
        var communities = areas.communitiesOf(homes);
        var names = scopes.areaNames(List.copyOf(communities.values()));
        for (TracedCase each : cases) {
            var own = contacts.stream()
                    .filter(contact -> contact.caseId().equals(each.caseId()))
                    .toList();
            if (own.isEmpty()) {
                continue;
            }
            Map<AreaId, List<DraftContact>> byCommunity = own.stream()
                    .collect(Collectors.groupingBy(
                            contact -> Objects.requireNonNullElse(communities.get(contact.areaId()), contact.areaId()),
                            () -> new TreeMap<>(Comparator.comparing(AreaId::value)),
                            Collectors.toList()));
            draft(each, byCommunity, names, now);
        }
    }

    private void draft(
            TracedCase traced, Map<AreaId, List<DraftContact>> byCommunity, Map<AreaId, String> names, Instant now) {
        int revision = store.nextNotice(traced.caseId());
        var notice = notices.draft(
                new NoticeId(Ids.next()),
                "CONTACT_NOTIFICATION",
                "tracing.notice-title",
                "tracing.notice-body",
                Map.of(
                        Language.ZH, params(Language.ZH, traced, byCommunity, names),
                        Language.EN, params(Language.EN, traced, byCommunity, names)),
                byCommunity.keySet(),
                Readership.INTERNAL,
                "CASE:" + traced.caseId().value() + ":" + revision,
                now);
        store.addNotice(traced.caseId(), revision, notice.value(), now);
    }

    private Map<String, Object> params(
            Language language,
            TracedCase traced,
            Map<AreaId, List<DraftContact>> byCommunity,
            Map<AreaId, String> names) {
        var all = byCommunity.values().stream().flatMap(List::stream).toList();
        var lines = byCommunity.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<AreaId, List<DraftContact>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(entry -> names.getOrDefault(entry.getKey(), "")))
                .map(entry -> Texts.get(
                        "tracing.notice-line",
                        language,
                        Map.of(
                                "area", names.getOrDefault(entry.getKey(), "–"),
                                "close", count(entry.getValue(), ContactClass.CLOSE),
                                "general", count(entry.getValue(), ContactClass.GENERAL),
                                "others", others(language, entry.getValue()))))
                .collect(Collectors.joining("\n"));
        return Map.of(
                "number", traced.caseNumber(),
                "sampled", TIME.format(traced.sampledAt().atZone(clock.zone())),
                "edition", Objects.requireNonNullElse(traced.edition(), "–"),
                "communities", byCommunity.size(),
                "close", count(all, ContactClass.CLOSE),
                "general", count(all, ContactClass.GENERAL),
                "others", others(language, all),
                "lines", lines);
    }

    /// Of classes of which there are none nothing is said.
    private static String others(Language language, List<DraftContact> contacts) {
        return Stream.of(ContactClass.SECONDARY, ContactClass.VENUE_EXPOSED)
                .filter(each -> count(contacts, each) > 0)
                .map(each -> Texts.get(
                        "tracing.notice-" + each.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        language,
                        Map.of("count", count(contacts, each))))
                .collect(Collectors.joining());
    }

    private static long count(List<DraftContact> contacts, ContactClass suggested) {
        return contacts.stream()
                .filter(contact -> contact.suggestedClass() == suggested)
                .count();
    }
}
