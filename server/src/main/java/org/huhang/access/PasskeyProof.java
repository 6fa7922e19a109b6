package org.huhang.access;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huhang.access.PasskeyStore.Held;
import org.huhang.access.PasskeysResource.NewPasskey;
import org.huhang.access.PasskeysResource.PasskeySignIn;

/// Whether an authenticator's answer proves what it says: challenge, origin, host name, a user who was present and
/// verified, signature and count of signatures (WebAuthn Level 2, 7.1 and 7.2). Which make of authenticator it is
/// is not asked: the house trusts a device because of who registered it, and asking tells makers about people.
@ApplicationScoped
class PasskeyProof {
    /// In the order in which they are preferred: ES256, EdDSA, RS256.
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private final RelyingParty party;

    PasskeyProof(RelyingParty party) {
        this.party = party;
    }

    /// A passkey that was just made.
    record Made(String credentialId, String attested, boolean synced, long signatureCount) {
        @Override
        public String toString() {
            return "Made[…]";
        }
    }

    sealed interface SignIn {
        record Proven(long signatureCount) implements SignIn {}

        /// All is right but the count, which a copied key gives away.
        record CountWentBack() implements SignIn {}

        record Wrong() implements SignIn {}
    }

    /// Made with the first passkey, for a start that needs none must not wait for it.
    private static final class Library {
        static final ObjectConverter CONVERTER = new ObjectConverter();
        static final WebAuthnManager WEBAUTHN = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        static final AttestedCredentialDataConverter ATTESTED = new AttestedCredentialDataConverter(CONVERTER);
        static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
                .map(number -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();

        private Library() {}
    }

    Optional<Made> made(PasskeyChallenge challenge, NewPasskey passkey) {
        try {
            var answer = Library.WEBAUTHN.verify(
                    new RegistrationRequest(bytes(passkey.attestation()), bytes(passkey.clientData())),
                    new RegistrationParameters(server(challenge), Library.PARAMETERS, true, true));
            var data = Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(data.getAttestedCredentialData());
            return Optional.of(new Made(
                    Base64Url.of(credential.getCredentialId()),
                    Base64Url.of(Library.ATTESTED.convert(credential)),
                    data.isFlagBE(),
                    data.getSignCount()));
        } catch (VerificationException | DataConversionException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    SignIn signIn(PasskeyChallenge challenge, Held held, PasskeySignIn answer) {
        var attested = Library.ATTESTED.convert(bytes(held.attested()));
        var known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                held.synced(),
                null,
                held.signatureCount(),
                attested,
                null,
                null,
                null,
                null);
        try {
            var proven = Library.WEBAUTHN.verify(
                    new AuthenticationRequest(
                            bytes(answer.credentialId()),
                            bytes(answer.authenticatorData()),
                            bytes(answer.clientData()),
                            bytes(answer.signature())),
                    new AuthenticationParameters(
                            server(challenge), known, List.of(attested.getCredentialId()), true, true));
            return new SignIn.Proven(
                    Objects.requireNonNull(proven.getAuthenticatorData()).getSignCount());
        } catch (MaliciousCounterValueException copied) {
            return new SignIn.CountWentBack();
        } catch (VerificationException | DataConversionException | IllegalArgumentException refused) {
            return new SignIn.Wrong();
        }
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }

    private ServerProperty server(PasskeyChallenge challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge.challenge()))
                .build();
    }
}
