package org.huhang.demo;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huhang.registry.Person;

/// A laboratory's file as it comes in life, for the demo: good rows, one positive, and rows wrong in each of the
/// usual ways. The same people and times make the same bytes.
final class SampleResults {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String HEADER = "标本编号,身份证号,姓名,采集时间,报告时间,检测机构,检测结果,Ct值";
    /// Turn-round of the first case in the story, rules.md D12.
    private static final Duration TURNAROUND = Duration.ofMinutes(12 * 60 + 7);

    /// How many negative people are needed so that every kind of wrong row has somebody of its own.
    static final int LEAST_NEGATIVES = 8;

    private final String laboratory;
    private final ZoneId zone;

    SampleResults(String laboratory, ZoneId zone) {
        this.laboratory = laboratory;
        this.zone = zone;
    }

    /// @param content in GB18030, as Excel in Chinese writes it
    /// @param rows the control total to state beside it
    record Sample(String content, int rows) {
        byte[] bytes() {
            return content.getBytes(GB18030);
        }
    }

    /// @param positive whose result is positive
    /// @param negatives at least [#LEAST_NEGATIVES] others; the last six stand in the bad rows
    /// @param collectedAt when all of them were sampled
    Sample write(Person positive, List<Person> negatives, Instant collectedAt) {
        if (negatives.size() < LEAST_NEGATIVES) {
            throw new IllegalArgumentException("only " + negatives.size() + " people with a negative result");
        }
        var good = negatives.subList(0, negatives.size() - 6);
        var wrong = negatives.subList(negatives.size() - 6, negatives.size());
        List<String> rows = new ArrayList<>();
        for (Person person : good) {
            rows.add(row(rows.size(), number(person), person.name(), collectedAt, "阴性", ""));
        }
        rows.add(
                good.size() / 2,
                row(rows.size(), number(positive), positive.name(), collectedAt, "阳性", "ORF1ab 24.3; N 23.1"));
        rows.add(row(rows.size(), exponent(number(wrong.get(0))), wrong.get(0).name(), collectedAt, "阴性", ""));
        rows.add(row(
                rows.size(),
                number(wrong.get(1)).substring(0, 15) + "000",
                wrong.get(1).name(),
                collectedAt,
                "阴性",
                ""));
        rows.add(row(rows.size(), mistyped(number(wrong.get(2))), wrong.get(2).name(), collectedAt, "阴性", ""));
        rows.add(row(rows.size(), number(wrong.get(3)), wrong.get(3).name(), collectedAt, "弱阳性", "37.8"));
        rows.add(row(
                rows.size(),
                number(wrong.get(4)),
                wrong.get(4).name(),
                collectedAt.plus(Duration.ofDays(365)),
                "阴性",
                ""));
        rows.add(row(rows.size(), number(wrong.get(5)), wrong.get(2).name(), collectedAt, "阴性", ""));
        rows.add(rows.getFirst());
        return new Sample(HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n", rows.size());
    }

    /// Nothing but these positives.
    ///
    /// @param first number of the first specimen
    Sample writePositives(List<Person> positives, int first, Instant collectedAt) {
        List<String> rows = new ArrayList<>();
        for (Person person : positives) {
            rows.add(row(first + rows.size(), number(person), person.name(), collectedAt, "阳性", "ORF1ab 21.6; N 20.4"));
        }
        return new Sample(HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n", rows.size());
    }

    private String row(int index, String identity, String name, Instant collectedAt, String finding, String ct) {
        return String.join(
                ",",
                "ZJ%06d".formatted(210_001 + index),
                identity,
                name,
                MINUTE.format(collectedAt.atZone(zone)),
                MINUTE.format(collectedAt.plus(TURNAROUND).atZone(zone)),
                laboratory,
                finding,
                ct);
    }

    private static String number(Person person) {
        var number = person.identityNumber();
        if (number == null) {
            throw new IllegalArgumentException("person " + person.id() + " has no identity number");
        }
        return number;
    }

    /// What a spreadsheet makes of a long number: `4.30891E+17`.
    private static String exponent(String number) {
        return number.charAt(0) + "." + number.substring(1, 6) + "E+17";
    }

    /// One digit mistyped: the check digit catches it.
    private static String mistyped(String number) {
        return number.substring(0, 16) + (char) ('0' + (number.charAt(16) - '0' + 1) % 10) + number.charAt(17);
    }
}
