package org.huhang.tracing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huhang.access.AccountId;
import org.huhang.access.Caller;
import org.huhang.access.Permission;
import org.huhang.access.Permit;
import org.huhang.access.Scopes;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.huhang.shared.Refusal;
import org.huhang.shared.RefusedException;
import org.huhang.shared.Texts;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Letters (协查函) to other cities. Names stand on the page by the way that shows people in full: nothing leaves the
/// house as a file.
@Path("/api/tracing/letters")
@RunOnVirtualThread
class TracingLettersResource {
    private static final int MOST = 200;
    private static final int MOST_ANSWERS = 500;

    private final Letters letters;
    private final LetterStore store;
    private final FollowStore followed;
    private final FollowSight sight;
    private final FollowedLines lines;
    private final ExposureStore exposures;
    private final DecisionSecrets secrets;
    private final Scopes scopes;
    private final CityClock clock;
    private final Caller caller;

    TracingLettersResource(
            Letters letters,
            LetterStore store,
            FollowStore followed,
            FollowSight sight,
            FollowedLines lines,
            ExposureStore exposures,
            DecisionSecrets secrets,
            Scopes scopes,
            CityClock clock,
            Caller caller) {
        this.letters = letters;
        this.store = store;
        this.followed = followed;
        this.sight = sight;
        this.lines = lines;
        this.exposures = exposures;
        this.secrets = secrets;
        this.scopes = scopes;
        this.clock = clock;
        this.caller = caller;
    }

    /// @param reference as it stands on the letter; nothing until it is sent
    record LetterLine(
            UUID letterId,
            LetterKind kind,
            @Nullable String reference,
            String addressee,
            @Nullable String areaName,
            int people,
            @Nullable String writtenByName,
            Instant writtenAt,
            @Nullable String sentByName,
            @Nullable Instant sentAt,
            boolean overdue,
            List<LetterClock> clocks) {}

    record LetterList(Instant asOf, List<LetterLine> letters) {}

    /// @param words why it is a contact, in words; whom it met stands in none
    /// @param answered what the other city answered of this one
    record LetterPerson(FollowedLines.FollowedLine line, List<String> words, Map<ReceiptKind, Instant> answered) {}

    record AnswerLine(
            UUID id,
            ReceiptKind kind,
            String answeredBy,
            Instant answeredAt,
            String said,
            @Nullable String recordedByName,
            Instant recordedAt) {}

    record LetterPage(Instant asOf, LetterLine letter, List<LetterPerson> people, List<AnswerLine> answers) {}

    record WrittenLetter(UUID letterId) {}

    record LetterSending(UUID id) {}

    /// The overdue first, then those that wait, then those answered; of each the latest first.
    @GET
    @Permit(Permission.CONTACTS_READ)
    public LetterList list() {
        var now = clock.now();
        var seen = scopes.within(caller.areasWith(Permission.CONTACTS_READ), store.areas());
        var lines = lines(store.list(seen, MOST), now);
        return new LetterList(
                now,
                lines.stream()
                        .sorted(Comparator.comparingInt(TracingLettersResource::order))
                        .toList());
    }

    private static int order(LetterLine letter) {
        if (letter.overdue()) {
            return 0;
        }
        return letter.clocks().stream().anyMatch(each -> each.stoppedAt() == null) ? 1 : 2;
    }

    @GET
    @Path("/{letterId}")
    @Permit(value = Permission.CONTACTS_READ, purpose = true)
    public LetterPage get(@RestPath UUID letterId) {
        var letter = find(letterId, Permission.CONTACTS_READ);
        var now = clock.now();
        var known = followed.listByKeys(store.people(letterId), now);
        var shown = lines.lines(new ArrayList<>(known.values()), now, caller);
        var told = store.answers(letterId, MOST_ANSWERS);
        var names =
                lines.names(told.stream().map(LetterStore.Answer::recordedBy).toList());
        return new LetterPage(
                now,
                lines(List.of(letter), now).getFirst(),
                people(letterId, shown),
                told.stream().map(each -> answer(each, names)).toList());
    }

    private List<LetterPerson> people(UUID letter, List<FollowedLines.FollowedLine> shown) {
        var answered = store.answered(List.of(letter)).stream()
                .collect(Collectors.groupingBy(
                        LetterStore.AnsweredOf::contact,
                        Collectors.toMap(LetterStore.AnsweredOf::kind, LetterStore.AnsweredOf::at)));
        Map<ContactKey, List<Exposure>> met = shown.stream()
                .map(FollowedLines.FollowedLine::key)
                .collect(Collectors.groupingBy(ContactKey::caseId))
                .entrySet()
                .stream()
                .flatMap(each ->
                        exposures
                                .list(
                                        each.getKey(),
                                        each.getValue().stream()
                                                .map(ContactKey::personId)
                                                .toList())
                                .stream())
                .collect(Collectors.groupingBy(each -> new ContactKey(each.caseId(), each.personId())));
        return shown.stream()
                .map(each -> new LetterPerson(
                        each,
                        met.getOrDefault(each.key(), List.of()).stream()
                                .map(one -> Texts.get("tracing.rule-" + one.rule(), caller.language(), Map.of())
                                        + " · "
                                        + ExposureWords.of(one, caller.language(), clock.zone()))
                                .toList(),
                        answered.getOrDefault(each.key(), Map.of())))
                .toList();
    }

    private AnswerLine answer(LetterStore.Answer each, Map<AccountId, String> names) {
        return new AnswerLine(
                each.id(),
                each.kind(),
                each.answeredBy(),
                each.answeredAt(),
                secrets.open(each.keyNumber(), each.id(), each.saidSealed()),
                names.get(each.recordedBy()),
                each.recordedAt());
    }

    /// It belongs to the area of the case of the first that it names.
    @POST
    @Permit(Permission.CONTACTS_FOLLOW)
    public WrittenLetter write(Letters.NewLetter body) {
        sight.require(body.contacts(), Permission.CONTACTS_FOLLOW, caller);
        var area = followed.listByKeys(body.contacts(), clock.now()).values().stream()
                .map(Followed::caseAreaId)
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        Refusal.invalid("tracing.contacts-count", "contacts", Map.of("most", Letters.MOST_PEOPLE))));
        return new WrittenLetter(
                letters.write(body, area, caller.accountId(), clock.now()).orThrow());
    }

    @POST
    @Path("/{letterId}/sending")
    @Permit(Permission.CONTACTS_FOLLOW)
    public WrittenLetter send(@RestPath UUID letterId, LetterSending body) {
        find(letterId, Permission.CONTACTS_FOLLOW);
        return new WrittenLetter(letters.send(letterId, body.id(), caller.accountId(), clock.now())
                .orThrow());
    }

    @POST
    @Path("/{letterId}/receipts")
    @Permit(Permission.CONTACTS_FOLLOW)
    public WrittenLetter answer(@RestPath UUID letterId, Letters.NewLetterReceipt body) {
        find(letterId, Permission.CONTACTS_FOLLOW);
        letters.answer(letterId, body, caller.accountId(), clock.now()).orThrow();
        return new WrittenLetter(letterId);
    }

    private Letter find(UUID id, Permission permission) {
        var letter = store.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("tracing.no-such-letter", Map.of())));
        caller.require(permission, letter.areaId());
        return letter;
    }

    private List<LetterLine> lines(List<Letter> all, Instant now) {
        var clocks = letters.clocks(all);
        var names = lines.names(all.stream()
                .flatMap(each ->
                        Stream.of(each.writtenBy(), Objects.requireNonNullElse(each.sentBy(), each.writtenBy())))
                .toList());
        var areas = scopes.areaNames(Set.copyOf(all.stream().map(Letter::areaId).toList()));
        return all.stream()
                .map(each -> line(each, clocks.getOrDefault(each.id(), List.of()), names, areas, now))
                .toList();
    }

    private static LetterLine line(
            Letter letter,
            List<LetterClock> clocks,
            Map<AccountId, String> names,
            Map<AreaId, String> areas,
            Instant now) {
        return new LetterLine(
                letter.id(),
                letter.kind(),
                letter.reference(),
                letter.addressee(),
                areas.get(letter.areaId()),
                letter.people(),
                names.get(letter.writtenBy()),
                letter.writtenAt(),
                letter.sentBy() == null ? null : names.get(letter.sentBy()),
                letter.sentAt(),
                clocks.stream().anyMatch(each -> each.isOverdue(now)),
                clocks);
    }
}
