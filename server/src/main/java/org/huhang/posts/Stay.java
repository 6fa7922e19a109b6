package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.huhang.duty.PostSigns.PostSign;
import org.jspecify.annotations.Nullable;

/// Somebody at one post, from signing in on.
///
/// @param out when they signed out, or signed in elsewhere; none while they are there or where they forgot
record Stay(Instant in, @Nullable Instant out) {

    /// Signing in again at the same post changes nothing; whoever signs in elsewhere has left; a sign-out ends the stay
    /// wherever it was signed; one without a stay says nothing.
    ///
    /// @param signs of one person, in the order of time
    /// @param here whether a sign is of this post
    static List<Stay> of(List<PostSign> signs, Predicate<PostSign> here) {
        List<Stay> stays = new ArrayList<>();
        Instant in = null;
        for (PostSign sign : signs) {
            boolean comes = sign.in() && here.test(sign);
            if (in == null) {
                in = comes ? sign.at() : null;
            } else if (!comes) {
                stays.add(new Stay(in, sign.at()));
                in = null;
            }
        }
        if (in != null) {
            stays.add(new Stay(in, null));
        }
        return List.copyOf(stays);
    }
}
