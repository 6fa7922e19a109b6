package org.huhang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.huhang.access.OidcSettings.Directory;
import org.jspecify.annotations.Nullable;

/// Speaks with the directory (OpenID Connect Core 1.0, the authorization code flow with PKCE). Nothing is asked of it
/// before somebody presses its button; what it says of itself and its keys are then kept.
@ApplicationScoped
class OidcProvider {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 200_000;

    /// Asymmetric ones alone: with a shared secret, whoever holds it could make tokens.
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ObjectMapper json;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    OidcProvider(ObjectMapper json) {
        this.json = json;
    }

    /// What the directory says of itself.
    private record Known(
            String issuer,
            URI authorization,
            URI token,
            boolean secretInBody,
            JWKSource<SecurityContext> keys,
            HttpClient client) {}

    /// Whose token it is.
    ///
    /// @param shownAs for people to read; it says nothing about who somebody is
    record Subject(String subject, String shownAs) {}

    /// The directory cannot be reached, or answers otherwise than the protocol says.
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// Where to send the browser.
    URI authorization(Directory provider, String redirect, String state, String nonce, String verifier) throws Failed {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", provider.clientId());
        parameters.put("redirect_uri", redirect);
        parameters.put("scope", "openid profile");
        parameters.put("state", state);
        parameters.put("nonce", nonce);
        parameters.put("code_challenge", Base64Url.of(Token.sha256(verifier)));
        parameters.put("code_challenge_method", "S256");
        var at = known(provider).authorization();
        return URI.create(at + (at.getQuery() == null ? "?" : "&") + form(parameters));
    }

    /// Exchanges the code for a token and reads whose it is; a token that does not verify is a failure.
    Subject subject(Directory provider, String redirect, String code, String nonce, String verifier) throws Failed {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", redirect);
        parameters.put("code_verifier", verifier);
        var place = known(provider);
        var request = HttpRequest.newBuilder(place.token())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        var secret = provider.clientSecret();
        if (secret.isPresent() && !place.secretInBody()) {
            request.header("Authorization", basic(provider.clientId(), secret.get()));
        } else {
            parameters.put("client_id", provider.clientId());
            secret.ifPresent(said -> parameters.put("client_secret", said));
        }
        var answer = send(
                place.client(),
                request.POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                        .build());
        var token = answer.path("id_token").asText("");
        if (token.isEmpty()) {
            throw new Failed("the directory gave no identity token", null);
        }
        return verified(provider, place, token, nonce);
    }

    private Subject verified(Directory provider, Known place, String token, String nonce) throws Failed {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, place.keys()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                provider.clientId(),
                new JWTClaimsSet.Builder()
                        .issuer(place.issuer())
                        .claim("nonce", nonce)
                        .build(),
                Set.of("sub", "iat", "exp")));
        try {
            var claims = processor.process(token, null);
            if (claims.getAudience().size() > 1 && !provider.clientId().equals(claims.getStringClaim("azp"))) {
                throw new Failed("the token was made for another party", null);
            }
            var name = claims.getStringClaim("preferred_username");
            return new Subject(claims.getSubject(), name == null ? claims.getSubject() : name);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Failed("the directory's token does not verify", e);
        }
    }

    private Known known(Directory provider) throws Failed {
        var before = known.get();
        if (before != null && before.issuer().equals(provider.issuer())) {
            return before;
        }
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var issuer = provider.issuer();
        var at = URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
        var said = send(client, HttpRequest.newBuilder(at).timeout(PATIENCE).build());
        if (!issuer.equals(said.path("issuer").asText())) {
            throw new Failed("the directory calls itself " + said.path("issuer").asText(), null);
        }
        try {
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            URI.create(said.path("jwks_uri").asText()).toURL(),
                            new DefaultResourceRetriever(
                                    (int) PATIENCE.toMillis(), (int) PATIENCE.toMillis(), MOST_BYTES))
                    .retrying(true)
                    .build();
            var made = new Known(
                    issuer,
                    URI.create(said.path("authorization_endpoint").asText()),
                    URI.create(said.path("token_endpoint").asText()),
                    secretInBody(said.path("token_endpoint_auth_methods_supported")),
                    keys,
                    client);
            known.set(made);
            return made;
        } catch (IOException | IllegalArgumentException e) {
            throw new Failed("the directory's description cannot be used", e);
        }
    }

    /// By the standard the secret goes into a header unless the directory takes it in the body alone.
    private static boolean secretInBody(JsonNode methods) {
        boolean header = methods.isMissingNode();
        boolean inBody = false;
        for (JsonNode method : methods) {
            header |= method.asText().equals("client_secret_basic");
            inBody |= method.asText().equals("client_secret_post");
        }
        return inBody && !header;
    }

    private JsonNode send(HttpClient client, HttpRequest request) throws Failed {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Failed(request.uri().getPath() + " answered " + answer.statusCode(), null);
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new Failed(request.uri() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", e);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// Both parts are form-encoded first (RFC 6749, 2.3.1).
    private static String basic(String id, String secret) {
        var both = encoded(id) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
