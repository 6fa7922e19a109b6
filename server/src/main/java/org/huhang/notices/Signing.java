package org.huhang.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// Who may number in which series and sign with which name. A series is that of the office that used it first, and so
/// is the name under it: nobody else gives its numbers, nor issues anything in that name.
@ApplicationScoped
class Signing {
    private final SeriesStore series;
    private final NoticeScope scope;

    Signing(SeriesStore series, NoticeScope scope) {
        this.series = series;
        this.scope = scope;
    }

    /// For the REST edge, as the caller's scope is asked. A command post's series numbers nothing of an organization's.
    Outcome<Signature> sign(Notice draft, NewIssue wanted) {
        var own = scope.office(draft);
        var issuer = wanted.issuer().zh().strip();
        var named = series.listByIssuer(issuer);
        if (!named.isEmpty() && named.stream().noneMatch(scope::holds)) {
            return Outcome.refused(Refusal.forbidden("notices.issuer-of-others", Map.of("issuer", issuer)));
        }
        var name = wanted.series();
        var holder = name == null ? own : series.find(name).orElse(own);
        if (!Objects.equals(holder.organizationId(), own.organizationId()) || !scope.holds(holder)) {
            return Outcome.refused(ofOthers(name));
        }
        return Outcome.done(new Signature(own, holder));
    }

    static Refusal ofOthers(@Nullable String series) {
        return Refusal.forbidden("notices.series-of-others", Map.of("series", series == null ? "" : series));
    }
}
