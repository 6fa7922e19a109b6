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
    /// @param basis the reference of what led here, such as `CASE:<id>`; one draft for each
    @Transactional(Transactional.TxType.MANDATORY)
    public NoticeId draft(
            NoticeId id,
            String kind,
            String titleKey,
            String bodyKey,
            Map<Language, ? extends Map<String, ?>> params,
            Collection<AreaId> addresseeAreas,
            String basis,
            Instant now) {
        return store.add(
                id, kind, basis, worded(titleKey, params), worded(bodyKey, params), addresseeAreas, null, null, now);
    }

    /// Records a notice that was issued, in its own words. The same basis is the same notice.
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
                id, kind, basis, title, body, addresseeAreas, issue.organizationId(), source, issue.recordedAt());
        store.addIssue(recorded, issue, null);
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

    /// The notice by which this one holds no more at that instant: nothing can be acted on by what another ended.
    public Optional<Notice> findEnding(NoticeId id, Instant at) {
        return store.listEffects(List.of(id))
                .findEnding(id)
                .filter(ending -> !at.isBefore(ending.at()))
                .flatMap(ending -> store.find(ending.byId()));
    }

    /// [#findEnding] for many: who still holds is left out.
    public Map<NoticeId, Notice> endings(Collection<NoticeId> ids, Instant at) {
        var effects = store.listEffects(ids);
        Map<NoticeId, NoticeId> endedBy = new HashMap<>();
        ids.forEach(id -> effects.findEnding(id)
                .filter(ending -> !at.isBefore(ending.at()))
                .ifPresent(ending -> endedBy.put(id, ending.byId())));
        var endings = store.list(endedBy.values()).stream().collect(Collectors.toMap(Notice::id, each -> each));
        return endedBy.entrySet().stream()
                .filter(each -> endings.containsKey(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Objects.requireNonNull(endings.get(each.getValue()))));
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
