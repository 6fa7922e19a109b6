package org.huhang.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.huhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/// What the audit log will say of the call under way, gathered while it runs: the operation, whom and what it names,
/// the digest of its body.
@RequestScoped
class CurrentCall {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int UUID_LENGTH = 36;
    private static final JsonFactory JSON = new JsonFactory();
    /// Of a longer body only the digest is kept, not whom it names.
    private static final int LOOKED_AT_BYTES = 1 << 18;
    private static final int MOST_SUBJECTS = 1_000;

    private @Nullable String operation;
    private @Nullable AccountId account;
    private @Nullable UUID requestId;
    private @Nullable Mac digest;
    private boolean told;
    private final List<UUID> named = new ArrayList<>();
    private final Set<UUID> namedInBody = new LinkedHashSet<>();
    private int lookedAtBytes;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    void begin(String operationId, @Nullable AccountId by) {
        operation = operationId;
        account = by;
    }

    /// Whether it is one that may change something.
    boolean isChange() {
        return operation != null;
    }

    /// Whose the call turned out to be, when it began as nobody's: the holder of a link, or of a password.
    void by(AccountId who) {
        if (account == null) {
            account = who;
        }
    }

    void name(String text) {
        find(text).ifPresent(named::add);
    }

    void submittedAs(String text) {
        requestId = find(text).orElse(requestId);
    }

    void digestWith(Mac mac) {
        digest = mac;
    }

    void read(byte[] bytes, int offset, int length) {
        if (digest != null) {
            digest.update(bytes, offset, length);
        }
        body.write(bytes, offset, Math.max(0, Math.min(length, LOOKED_AT_BYTES + 1 - body.size())));
    }

    boolean isTold() {
        return told;
    }

    void tell() {
        told = true;
    }

    AuditEntry entry(@Nullable Purpose purpose, Instant now) {
        lookAtBody();
        var subjects = new LinkedHashSet<>(named);
        subjects.addAll(namedInBody);
        if (requestId != null && body.size() > 0) {
            subjects.remove(requestId);
        }
        if (requestId == null) {
            requestId = Ids.next();
        }
        return new AuditEntry(
                Ids.next(),
                AuditEntry.Kind.CHANGE,
                account == null ? null : account.value(),
                subjects.stream().limit(MOST_SUBJECTS).toList(),
                purpose == null ? null : purpose.name(),
                operation == null ? "" : operation,
                false,
                "",
                requestId,
                digestSoFar(),
                now);
    }

    private byte @Nullable [] digestSoFar() {
        if (digest == null) {
            return null;
        }
        try {
            return ((Mac) digest.clone()).doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As soon as it is read, for at the end others may wait for this call's transaction; a file is read later than
    /// that.
    void lookAtBody() {
        if (body.size() == lookedAtBytes || body.size() > LOOKED_AT_BYTES) {
            return;
        }
        lookedAtBytes = body.size();
        try (var parser = JSON.createParser(body.toByteArray())) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (token == JsonToken.VALUE_STRING && parser.getTextLength() == UUID_LENGTH) {
                    lookAt(parser.getText(), depth == 1 && "id".equals(parser.currentName()));
                }
            }
        } catch (IOException noJson) {
            // a file: its digest is all that is said of it
            namedInBody.clear();
        }
    }

    private void lookAt(String text, boolean isId) {
        find(text).ifPresent(namedInBody::add);
        if (isId) {
            submittedAs(text);
        }
    }

    private static Optional<UUID> find(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
