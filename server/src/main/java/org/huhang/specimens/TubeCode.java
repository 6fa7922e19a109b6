package org.huhang.specimens;

/// What is printed on a tube or a box: 6 to 32 of A–Z, 0–9 and hyphens. The desk's page holds the same rule.
final class TubeCode {
    private static final int LEAST = 6;
    private static final int MOST = 32;

    private TubeCode() {}

    static boolean isOne(String text) {
        if (text.length() < LEAST || text.length() > MOST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < 'A' || letter > 'Z') && (letter < '0' || letter > '9') && letter != '-') {
                return false;
            }
        }
        return true;
    }
}
