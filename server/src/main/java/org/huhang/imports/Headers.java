package org.huhang.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Column headings as people write them: width, case, signs and what stands in brackets make no difference.
final class Headers {
    /// Our own two columns in the file of refused rows: expected, and not read.
    private static final List<String> OURS = List.of("行号", "拒收原因", "row", "reasons");

    private Headers() {}

    static boolean isOurs(String header) {
        return OURS.contains(plain(header));
    }

    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s_*:：-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
