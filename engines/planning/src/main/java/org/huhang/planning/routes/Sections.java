package org.huhang.planning.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.huhang.planning.curtois.BadInstance;
import org.jspecify.annotations.Nullable;

/// A text of `KEY : value` lines and of sections of numbers, each remembered with its line.
final class Sections {
    /// @param line counted from 1
    private record Value(int line, String text) {}

    /// @param lines of each number of the section
    private record Section(int line, List<Double> numbers, List<Integer> lines) {}

    private final Map<String, Value> keys = new HashMap<>();
    private final Map<String, Section> sections = new HashMap<>();

    Sections(List<String> lines) throws BadInstance {
        @Nullable Section open = null;
        for (int at = 0; at < lines.size(); at++) {
            var text = lines.get(at).replace('\uFEFF', ' ').strip();
            if (text.equals("EOF")) {
                return;
            }
            if (text.isEmpty()) {
                continue;
            }
            if (open != null && isNumber(text)) {
                add(open, at + 1, text);
                continue;
            }
            int colon = text.indexOf(':');
            var word = (colon < 0 ? text : text.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
            if (word.endsWith("_SECTION")) {
                open = new Section(at + 1, new ArrayList<>(), new ArrayList<>());
                if (sections.put(word, open) != null) {
                    throw new BadInstance(at + 1, word + " comes twice");
                }
            } else if (colon > 0) {
                keys.put(word, new Value(at + 1, text.substring(colon + 1).strip()));
            } else {
                throw new BadInstance(at + 1, "'" + text + "' is neither a key with a value nor a section");
            }
        }
    }

    private static boolean isNumber(String text) {
        char first = text.charAt(0);
        return Character.isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    private static void add(Section section, int line, String text) throws BadInstance {
        for (var tokens = new StringTokenizer(text); tokens.hasMoreTokens(); ) {
            section.numbers.add(number(line, tokens.nextToken()));
            section.lines.add(line);
        }
    }

    /// @throws BadInstance what is not finite is no number, either
    static double number(int line, String word) throws BadInstance {
        try {
            double number = Double.parseDouble(word);
            if (Math.abs(number) < 1e15) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new BadInstance(line, "a number was expected, not '" + word + "'");
    }

    static int whole(int line, String what, double value, long least, long most) throws BadInstance {
        if (value < least || value > most || value != Math.rint(value)) {
            throw new BadInstance(line, what + " must be a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    boolean has(String word) {
        return keys.containsKey(word) || sections.containsKey(word);
    }

    String text(String key, String otherwise) {
        var value = keys.get(key);
        return value == null ? otherwise : value.text;
    }

    double number(String key) throws BadInstance {
        var value = keys.get(key);
        if (value == null) {
            throw new BadInstance(0, key + " is missing");
        }
        return number(value.line, value.text.split("\\s+", 2)[0]);
    }

    int whole(String key, long least, long most) throws BadInstance {
        return whole(line(key), key, number(key), least, most);
    }

    /// Where a key or a section begins; 0 where there is none.
    int line(String word) {
        var section = sections.get(word);
        if (section != null) {
            return section.line;
        }
        var value = keys.get(word);
        return value == null ? 0 : value.line;
    }

    /// All numbers of a section in their order.
    List<Double> all(String name) {
        var section = sections.get(name);
        return section == null ? List.of() : section.numbers;
    }

    int lineOf(String name, int number) {
        var section = sections.get(name);
        return section == null || number >= section.lines.size() ? line(name) : section.lines.get(number);
    }

    /// The rows of a section, each of which begins with its node's number, from 1 on, in order.
    ///
    /// @param width numbers a row, with the node's
    List<List<Double>> rows(String name, int nodes, int width) throws BadInstance {
        if (!sections.containsKey(name)) {
            throw new BadInstance(0, name + " is missing");
        }
        var all = all(name);
        var rows = new ArrayList<List<Double>>();
        for (int i = 0; i < nodes; i++) {
            int start = i * width;
            if (start + width > all.size()) {
                throw new BadInstance(
                        lineOf(name, Math.max(0, all.size() - 1)),
                        name + " ends after " + all.size() / width + " of " + nodes + " nodes");
            }
            if (all.get(start) != i + 1) {
                throw new BadInstance(
                        lineOf(name, start), "node " + (i + 1) + " with " + (width - 1) + " numbers was expected");
            }
            rows.add(all.subList(start + 1, start + width));
        }
        if (all.size() > nodes * width) {
            throw new BadInstance(lineOf(name, nodes * width), name + " has more than " + nodes + " nodes");
        }
        return rows;
    }
}
