package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.shared.Texts;
import org.huhang.shared.Texts.Language;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Notices and drafts. Whether a notice is a draft is derived: no fact of issue stands beside it.
@ApplicationScoped
public class Notices {
    private final NoticeStore store;

    Notices(NoticeStore store) {
        this.store = store;
    }

    /// Drafts a notice in both languages, in the transaction of the fact that leads to it. Drafting again on
    /// the same basis changes nothing and answers with the draft that is there. The words are kept as they
    /// read now: a later edition of the bundle does not reword a notice.
    ///
    /// @param titleKey key of the title in the caller's bundles, such as `tracing.notice-title`
    /// @param params what the texts name, for each language; a value common to both stands in both
    /// @param readership what whoever issues it is proposed
    /// @param basis the reference of what led here, such as `CASE:<id>`; one draft for each
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId draft(
            NoticeId id,
            String kind,
            String titleKey,
            String bodyKey,
            Map<Language, ? extends Map<String, ?>> params,
            Collection<AreaId> addresseeAreas,
            Readership readership,
            String basis,
            Instant now) {
        return store.add(
                id,
                kind,
                basis,
                worded(titleKey, params),
                worded(bodyKey, params),
                addresseeAreas,
                null,
                readership,
                null,
                now);
    }

    /// Records a notice that was issued, in its own words, for everybody to read. The same basis is the same notice.
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId recordIssued(
            NoticeId id,
            String kind,
            String basis,
            Wording title,
            Wording body,
            Collection<AreaId> addresseeAreas,
            @Nullable Wording source,
            Notice.Issue issue) {
        var recorded = store.add(
                id,
                kind,
                basis,
                title,
                body,
                addresseeAreas,
                issue.organizationId(),
                Readership.PUBLIC,
                source,
                issue.recordedAt());
        store.addIssue(recorded, issue, Readership.PUBLIC, null);
        return recorded;
    }

    public Optional<Notice> find(NoticeId id) {
        return store.find(id);
    }

    public List<Notice> list(Collection<NoticeId> ids) {
        return store.list(ids);
    }

    public Optional<Notice> findByBasis(String basis) {
        return store.findByBasis(basis);
    }

    public Optional<Notice> findByNumber(String series, int year, int number) {
        return store.findByNumber(series, year, number);
    }

    /// Whether it holds at that instant; nothing for a draft.
    public Optional<Validity> findValidity(NoticeId id, Instant at) {
        return store.find(id).map(Notice::issue).map(issue -> Validity.of(issue.effectiveAt(), endedAt(id), at));
    }

    /// The notice by which this one holds no more at that instant: nothing can be acted on by what another ended. Where
    /// one took the other's place, and another again the place of that, it is the last.
    public Optional<Notice> findEnding(NoticeId id, Instant at) {
        return store.listEffects(List.of(id)).findLastEnding(id, at).flatMap(ending -> store.find(ending.byId()));
    }

    /// The same for many at once, by the notice that ended; who still holds is left out.
    public Map<NoticeId, Notice> findEndings(Collection<NoticeId> ids, Instant at) {
        var effects = store.listEffects(ids);
        Map<NoticeId, NoticeId> by = new HashMap<>();
        ids.forEach(id -> effects.findLastEnding(id, at).ifPresent(ending -> by.put(id, ending.byId())));
        var ending =
                store.list(Set.copyOf(by.values())).stream().collect(Collectors.toMap(Notice::id, notice -> notice));
        Map<NoticeId, Notice> endings = new HashMap<>();
        by.forEach((id, other) -> endings.put(id, Objects.requireNonNull(ending.get(other))));
        return endings;
    }

    private @Nullable Instant endedAt(NoticeId id) {
        return store.listEffects(List.of(id)).findEnding(id).map(Effect::at).orElse(null);
    }

    private static Wording worded(String key, Map<Language, ? extends Map<String, ?>> params) {
        return new Wording(text(key, Language.ZH, params), text(key, Language.EN, params));
    }

    private static String text(String key, Language language, Map<Language, ? extends Map<String, ?>> params) {
        var ofLanguage = params.get(language);
        return Texts.get(key, language, ofLanguage == null ? Map.of() : ofLanguage);
    }
}
