package org.huhang.notices;

import java.util.Optional;
import java.util.regex.Pattern;

/// What an address must look like, and the part of it that is kept: of a robot its key alone, so that a message never
/// goes
/// to another machine than the one that the house was set up with.
final class ChannelAddress {
    private static final Pattern ROBOT_KEY =
            Pattern.compile("(?:.*[?&](?:key|access_token)=)?([A-Za-z0-9-]{16,100})(?:&.*)?");
    /// Eleven digits, or an international number.
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|\\+[1-9]\\d{6,14}");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}");

    private ChannelAddress() {}

    static Optional<String> find(Channel.Kind kind, String text) {
        var given = text.strip();
        return switch (kind) {
            case WECOM, DINGTALK -> {
                var match = ROBOT_KEY.matcher(given);
                yield match.matches() ? Optional.of(match.group(1)) : Optional.empty();
            }
            case SMS ->
                Optional.of(given.replace(" ", ""))
                        .filter(phone -> PHONE.matcher(phone).matches());
            case EMAIL ->
                Optional.of(given).filter(email -> EMAIL.matcher(email).matches());
        };
    }
}
