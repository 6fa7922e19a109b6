package org.huhang.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huhang.access.ApplicationStore.New;
import org.huhang.access.Residency.Said;
import org.huhang.shared.AreaId;
import org.huhang.shared.Outcome;
import org.huhang.shared.PersonId;
import org.huhang.shared.Refusal;
import org.huhang.shared.Submissions;
import org.jspecify.annotations.Nullable;

/// Who scans a poster says who they are, and is enrolled when the registry knows one by exactly these words, or else
/// when a community worker has said whom they are. The answer to an application is the same whether the registry
/// knows all, a part or nothing of it.
@ApplicationScoped
class Applications {
    private final ApplicationStore store;
    private final ApplicationSecrets secrets;
    private final ResidentEnrolments enrolments;
    private final Posters posters;
    private final Residency residency;
    private final Submissions submissions;
    private final Client client;

    Applications(
            ApplicationStore store,
            ApplicationSecrets secrets,
            ResidentEnrolments enrolments,
            Posters posters,
            Residency residency,
            Submissions submissions,
            Client client) {
        this.store = store;
        this.secrets = secrets;
        this.enrolments = enrolments;
        this.posters = posters;
        this.residency = residency;
        this.submissions = submissions;
        this.client = client;
    }

    /// @param corrects the applicant's earlier one, which this sets right
    record NewApplication(
            ApplicationId id,
            String posterToken,
            String name,
            String identityNumber,
            String phone,
            @Nullable ApplicationSecret corrects) {
        @Override
        public String toString() {
            return "NewApplication[" + id + "]";
        }
    }

    /// By which an applicant comes back to what they sent.
    record ApplicationSecret(ApplicationId id, String secret) {
        @Override
        public String toString() {
            return "ApplicationSecret[" + id + "]";
        }
    }

    @Schema(name = "SentApplication")
    record Sent(ApplicationId id, String secret, Instant expiresAt) {
        @Override
        public String toString() {
            return "Sent[" + id + "]";
        }
    }

    /// @param personId whom it is about; none refuses
    @Schema(name = "NewApplicationDecision")
    record NewDecision(UUID id, @Nullable PersonId personId, String reason) {}

    /// What makes two submissions the same, without a word of what was said.
    private record Same(
            UUID identityIndex,
            UUID rest,
            @Nullable PosterId poster,
            @Nullable AccountId guardian) {}

    @Transactional
    Outcome<Sent> apply(NewApplication fresh, Instant now) {
        var said = residency.read(new Said(fresh.name(), fresh.identityNumber(), fresh.phone()));
        return unless(residency.refusal(said), said)
                .then(_ -> posters.look(new Token(fresh.posterToken()), now))
                .then(poster -> {
                    boolean known = store.find(fresh.id()).isPresent();
                    var refusal = known ? Optional.<Refusal>empty() : refusal(fresh, said, poster, now);
                    return unless(refusal, poster)
                            .then(_ -> submissions
                                    .first(fresh.id().value(), same(said, poster.id(), null))
                                    .map(first -> first ? add(fresh, said, poster, now) : resent(fresh.id())));
                });
    }

    private Optional<Refusal> refusal(NewApplication fresh, Said said, Posters.Good poster, Instant now) {
        var corrected = fresh.corrects();
        return corrected != null && !mayCorrect(corrected, now)
                ? Optional.of(Refusal.conflict("access.application-over", Map.of()))
                : full(said, poster.id(), now);
    }

    private Optional<Refusal> full(Said said, @Nullable PosterId poster, Instant now) {
        return ApplicationLimit.IN_FORCE.refusal(store.before(client.network(), said.identityNumber(), poster, now));
    }

    private Sent add(NewApplication fresh, Said said, Posters.Good poster, Instant now) {
        var corrected = fresh.corrects();
        var matched = residency.find(poster.areaId(), said).filter(person -> !enrolments.hasAccount(person));
        var secret = Token.next();
        store.add(new New(
                fresh.id(),
                poster.id(),
                null,
                null,
                poster.areaId(),
                said,
                secret,
                client.network(),
                corrected == null ? null : corrected.id(),
                matched.orElse(null),
                now));
        return new Sent(fresh.id(), secret.value(), now.plus(Application.VALIDITY));
    }

    private Sent resent(ApplicationId id) {
        var secret = Token.next();
        store.renewSecret(id, secret);
        return new Sent(id, secret.value(), store.find(id).orElseThrow().expiresAt());
    }

    private boolean mayCorrect(ApplicationSecret corrected, Instant now) {
        return find(corrected)
                .filter(known -> {
                    var state = known.state(now);
                    return state == ApplicationState.WAITING || state == ApplicationState.REFUSED;
                })
                .isPresent();
    }

    /// Somebody of the guardian's household. A child is enrolled at once; everybody else waits for the worker.
    @Transactional
    Outcome<Application> applyFor(
            DependantsResource.NewDependant fresh, AccountId guardian, PersonId person, Instant now) {
        var said = residency.read(new Said(fresh.name(), fresh.identityNumber(), fresh.phone()));
        return unless(residency.refusal(said), said).then(_ -> {
            boolean known = store.find(fresh.id()).isPresent();
            return unless(known ? Optional.empty() : full(said, null, now), said)
                    .then(_ -> submissions
                            .first(fresh.id().value(), same(said, null, guardian))
                            .map(first -> {
                                if (first) {
                                    addFor(fresh, said, guardian, person, now);
                                }
                                return store.find(fresh.id()).orElseThrow();
                            }));
        });
    }

    private void addFor(
            DependantsResource.NewDependant fresh, Said said, AccountId guardian, PersonId person, Instant now) {
        AreaId area = residency.find(person).orElseThrow().areaId();
        var child = residency
                .findInHousehold(person, said)
                .flatMap(residency::find)
                .filter(known -> fresh.relation() == Relation.CHILD
                        && GuardianRule.isMinor(known.birthDate(), residency.today()));
        store.add(new New(
                fresh.id(),
                null,
                guardian,
                fresh.relation(),
                area,
                said,
                null,
                client.network(),
                null,
                child.map(Residency.Resident::id).orElse(null),
                now));
        child.ifPresent(known -> enrolments.byGuardian(fresh.id(), known.id(), guardian, fresh.relation(), null, now));
    }

    Optional<Application> find(ApplicationSecret secret) {
        return store.find(secret.id(), new Token(secret.secret()));
    }

    /// Until the application is used, a later decision undoes an earlier one.
    @Transactional
    Outcome<Application> decide(ApplicationId id, NewDecision decision, AccountId by, Instant now) {
        store.hold(id);
        var before = store.find(id).orElseThrow();
        var refusal = store.isDecision(decision.id()) ? Optional.<Refusal>empty() : refusal(before, decision, now);
        return unless(refusal, before)
                .then(_ -> submissions
                        .first(decision.id(), new DecisionOn(id, decision))
                        .map(first -> {
                            if (first) {
                                write(before, decision, by, now);
                            }
                            return store.find(id).orElseThrow();
                        }));
    }

    private void write(Application application, NewDecision decision, AccountId by, Instant now) {
        var id = application.id();
        store.decide(decision.id(), id, decision.personId(), decision.reason().strip(), by, now);
        var guardian = application.guardianId();
        var relation = application.relation();
        if (decision.personId() != null && guardian != null && relation != null) {
            enrolments.byGuardian(id, decision.personId(), guardian, relation, by, now);
        }
    }

    private record DecisionOn(ApplicationId application, NewDecision decision) {}

    private Optional<Refusal> refusal(Application application, NewDecision decision, Instant now) {
        var state = application.state(now);
        if (state == ApplicationState.DONE || state == ApplicationState.REPLACED || state == ApplicationState.EXPIRED) {
            return Optional.of(Refusal.conflict("access.application-over", Map.of()));
        }
        var person = decision.personId();
        if (person == null) {
            return NoteRule.refusalOfReason(decision.reason());
        }
        boolean own = application.guardianId() == null;
        return own && enrolments.hasAccount(person)
                ? Optional.of(Refusal.conflict("access.already-enrolled", Map.of()))
                : NoteRule.refusal("reason", decision.reason());
    }

    private static <T> Outcome<T> unless(Optional<Refusal> refusal, T value) {
        return refusal.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(value));
    }

    private Same same(Said said, @Nullable PosterId poster, @Nullable AccountId guardian) {
        return new Same(
                secrets.index(said.identityNumber()),
                secrets.index(said.name() + '\n' + said.phone()),
                poster,
                guardian);
    }
}
