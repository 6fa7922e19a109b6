package org.huhang.registry;

/// A prefix as a range of the code point order in which the database sorts: unlike `like`, a range
/// uses the index under any plan.
///
/// @param first the prefix itself, the smallest text with it
/// @param after the smallest text beyond all with it
record Prefix(String first, String after) {
    static Prefix of(String text) {
        int last = text.codePointBefore(text.length());
        var after = text.substring(0, text.length() - Character.charCount(last)) + Character.toString(next(last));
        return new Prefix(text, after);
    }

    private static int next(int codePoint) {
        // No text holds half a character.
        return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
    }
}
