package org.huhang.imports;

import java.util.Locale;

enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName(ExportId id) {
        return "huhang-export-" + id.value() + "." + name().toLowerCase(Locale.ROOT);
    }
}
