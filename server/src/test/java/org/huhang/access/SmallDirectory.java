package org.huhang.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// A small OpenID provider with real keys, over real HTTP, that checks what a real one checks: client, code (once),
/// redirect address and PKCE. It can be told to misbehave.
final class SmallDirectory implements AutoCloseable {
    static final String CLIENT = "huhang";
    static final String SECRET = "a secret: with / signs";

    /// Once: making a key of this kind takes the better part of a second.
    private static final RSAKey KEY = newKey();
    private static final RSAKey STRANGERS_KEY = newKey();

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
    private RSAKey signingKey = KEY;
    private boolean signsWithTheSecret;

    private record Asked(String subject, Map<String, String> request) {}

    SmallDirectory() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Its tokens say otherwise.
    SmallDirectory claiming(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        claims = otherwise;
        return this;
    }

    /// Its tokens are signed by a key that it does not publish.
    SmallDirectory signingWithAStrangersKey() {
        signingKey = STRANGERS_KEY;
        return this;
    }

    /// Its tokens are signed with what the client knows too.
    SmallDirectory signingWithTheSecret() {
        signsWithTheSecret = true;
        return this;
    }

    /// What its page does when somebody has signed in there.
    ///
    /// @return the address to which it sends the browser back
    URI signedIn(String address, String subject) {
        var request = read(URI.create(address).getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new Asked(subject, request));
        return URI.create(request.get("redirect_uri") + "?code=" + code + "&state=" + request.get("state"));
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys"}""".formatted(issuer()));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString("huhang:a+secret%3A+with+%2F+signs".getBytes(StandardCharsets.UTF_8));
        if (asked != null
                && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && form.getOrDefault("redirect_uri", "").equals(asked.request().get("redirect_uri"))
                && Base64Url.of(Token.sha256(form.getOrDefault("code_verifier", "")))
                        .equals(asked.request().get("code_challenge"))) {
            answer(exchange, 200, "{\"access_token\":\"any\",\"id_token\":\"" + idToken(asked) + "\"}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private String idToken(Asked asked) {
        var now = Instant.now();
        var said = claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(asked.subject())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", asked.request().get("nonce"))
                        .claim("preferred_username", "li.na"))
                .build();
        try {
            var header = new JWSHeader.Builder(signsWithTheSecret ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                    .keyID(KEY.getKeyID())
                    .build();
            var token = new SignedJWT(header, said);
            token.sign(
                    signsWithTheSecret
                            ? new MACSigner(Arrays.copyOf(SECRET.getBytes(StandardCharsets.UTF_8), 32))
                            : new RSASSASigner(signingKey));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> read(String form) {
        var read = new HashMap<String, String>();
        for (String pair : form.split("&", -1)) {
            int cut = pair.indexOf('=');
            read.put(
                    URLDecoder.decode(pair.substring(0, cut), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
        }
        return read;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
