package org.huhang.notices;

import java.nio.charset.StandardCharsets;

/// Texts as other machines take them.
final class MessageText {
    private static final String CUT = "…";

    private MessageText() {}

    /// At most that many bytes of UTF-8, cut between two characters.
    static String within(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        int room = bytes - CUT.getBytes(StandardCharsets.UTF_8).length;
        var cut = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            var character = Character.toString(text.codePointAt(at));
            room -= character.getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            cut.append(character);
            at += character.length();
        }
        return cut + CUT;
    }
}
