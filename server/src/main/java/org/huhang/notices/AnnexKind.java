package org.huhang.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What may be annexed: what phones and offices open without a program of its own, and nothing that runs.
enum AnnexKind {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    TXT("text/plain"),
    JPG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    AnnexKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// By the ending of its name.
    static Optional<AnnexKind> of(String name) {
        var lower = name.toLowerCase(Locale.ROOT).replace(".jpeg", ".jpg");
        return Arrays.stream(values())
                .filter(kind -> lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
