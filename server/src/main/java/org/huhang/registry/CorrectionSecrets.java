package org.huhang.registry;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// What a correction says lies sealed under the person's key, whichever field it is of: an erased person's former names
/// are erased too. Bound to the correction and to the column.
@Singleton
class CorrectionSecrets {
    private final PersonSecrets secrets;

    CorrectionSecrets(PersonSecrets secrets) {
        this.secrets = secrets;
    }

    /// As the columns of a row hold it.
    @SuppressWarnings("ArrayRecordComponent") // never compared: on its way into a row
    record Sealed(byte @Nullable [] oldSealed, byte @Nullable [] newSealed, byte @Nullable [] reasonSealed) {}

    Sealed seal(long key, Correction correction) {
        return seal(key, correction.id(), correction.oldValue(), correction.newValue(), correction.reason());
    }

    Sealed seal(long key, CorrectionId id, @Nullable String before, @Nullable String after, @Nullable String reason) {
        return new Sealed(
                secrets.sealText(key, field(id, "old"), before),
                secrets.sealText(key, field(id, "new"), after),
                secrets.sealText(key, field(id, "reason"), reason));
    }

    @Nullable
    String open(long key, CorrectionId id, String column, byte @Nullable [] sealed) {
        return secrets.openText(key, field(id, column), sealed);
    }

    private static String field(CorrectionId id, String column) {
        return "correction/" + id.value() + "/" + column;
    }
}
