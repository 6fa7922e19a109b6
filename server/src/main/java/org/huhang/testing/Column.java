package org.huhang.testing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A column of a laboratory's file, known by its Chinese or English header in any order.
enum Column {
    SPECIMEN_CODE("标本编号", "标本条码", "标本号", "样本编号", "样本条码", "样本号", "specimen code", "specimen", "barcode"),
    IDENTITY_NUMBER("身份证号", "身份证号码", "证件号码", "证件号", "公民身份号码", "identity number", "id number"),
    NAME("姓名", "受检者姓名", "name", "full name"),
    COLLECTED_AT("采集时间", "采样时间", "采样日期时间", "collected at", "collected", "collection time", "collected time"),
    REPORTED_AT("报告时间", "检测报告时间", "reported at", "reported", "report time", "reported time"),
    FINDING("检测结果", "结果", "核酸结果", "核酸检测结果", "result", "finding"),
    LABORATORY("检测机构", "检测单位", "实验室", "laboratory", "lab"),
    CT_VALUES("ct值", "ct", "ct values", "ct value");

    /// Our own two columns in the file of refused rows: expected, and not read.
    private static final List<String> OURS = List.of("行号", "拒收原因", "row", "reasons");

    private static final Map<String, Column> BY_HEADER = byHeader();

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> headers;

    Column(String... headers) {
        this.headers = List.of(headers);
    }

    boolean required() {
        return this != LABORATORY && this != CT_VALUES;
    }

    /// The field's name in JSON and in reasons.
    String field() {
        return switch (this) {
            case SPECIMEN_CODE -> "specimenCode";
            case IDENTITY_NUMBER -> "identityNumber";
            case NAME -> "name";
            case COLLECTED_AT -> "collectedAt";
            case REPORTED_AT -> "reportedAt";
            case FINDING -> "finding";
            case LABORATORY -> "laboratory";
            case CT_VALUES -> "ctValues";
        };
    }

    /// Both names, for a message about a column that is not there.
    String label() {
        return headers.getFirst()
                + " / "
                + headers.stream()
                        .filter(h -> h.charAt(0) < 128 && h.length() > 2)
                        .findFirst()
                        .orElse("Ct");
    }

    static Optional<Column> find(String header) {
        return Optional.ofNullable(BY_HEADER.get(normal(header)));
    }

    static boolean isOurs(String header) {
        return OURS.contains(normal(header));
    }

    private static String normal(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s_*:：-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Column> byHeader() {
        Map<String, Column> map = new HashMap<>();
        Arrays.stream(values()).forEach(column -> column.headers.forEach(header -> map.put(header, column)));
        // as our own JSON names them
        Arrays.stream(values()).forEach(column -> map.putIfAbsent(column.field().toLowerCase(Locale.ROOT), column));
        return Map.copyOf(map);
    }
}
