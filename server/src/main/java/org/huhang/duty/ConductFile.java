package org.huhang.duty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.AccountId;
import org.huhang.shared.AreaId;
import org.huhang.shared.OrganizationId;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// A case of conduct with all that happened in it, in its order.
///
/// @param personId who is concerned
record ConductFile(
        ConductId id,
        ConductKind kind,
        PersonId personId,
        OrganizationId organizationId,
        AreaId areaId,
        List<ConductFact> facts) {

    @Schema(name = "ConductState")
    enum State {
        REPORTED,
        EXAMINED,
        HEARD,
        /// An appeal is possible.
        DECIDED,
        APPEALED,
        CLOSED
    }

    State state(ConductRule rule, Instant now) {
        var last = facts.getLast();
        return switch (last.act()) {
            case REPORTED -> State.REPORTED;
            case EXAMINED -> State.EXAMINED;
            case HEARD -> State.HEARD;
            case APPEALED -> State.APPEALED;
            case APPEAL_DECIDED -> State.CLOSED;
            case DECIDED ->
                kind.mayBeAppealed() && rule.mayAppeal(last.occurredAt(), now) ? State.DECIDED : State.CLOSED;
        };
    }

    /// Who reported decides nothing; who decided decides no appeal; nobody examines or decides their own conduct; only
    /// the person concerned appeals.
    Optional<Refusal> refusal(
            ConductAct act, AccountId by, @Nullable PersonId byPerson, ConductRule rule, Instant now) {
        var last = facts.getLast();
        boolean own = personId.equals(byPerson);
        boolean next = switch (act) {
            case APPEALED -> state(rule, now) == State.DECIDED;
            case APPEAL_DECIDED -> last.act() == ConductAct.APPEALED;
            default -> kind.follows(last.act(), act);
        };
        if (!next) {
            return Optional.of(Refusal.conflict("duty.conduct-not-now", Map.of("state", state(rule, now), "act", act)));
        }
        if (own != (act == ConductAct.APPEALED)) {
            return Optional.of(Refusal.forbidden("duty.conduct-own", Map.of()));
        }
        boolean barred = act.isDecision()
                && facts.stream()
                        .filter(fact -> fact.act() == ConductAct.REPORTED || fact.act() == ConductAct.DECIDED)
                        .anyMatch(fact -> fact.isBy(by, byPerson));
        return barred ? Optional.of(Refusal.forbidden("duty.conduct-somebody-else", Map.of())) : Optional.empty();
    }
}
