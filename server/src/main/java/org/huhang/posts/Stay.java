package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody at one post, from signing in on.
///
/// @param out when they signed out, or signed in elsewhere; none while they are there or where they forgot
/// @param byLeader whether the leader of the post signed them in
record Stay(Instant in, @Nullable Instant out, boolean byLeader) {

    /// Signing in again at the same post changes nothing; whoever signs in elsewhere has left; a sign-out ends
    /// the stay wherever it was signed; one without a stay says nothing.
    ///
    /// @param signs of one person, in the order of time
    static List<Stay> of(List<Sign> signs) {
        List<Stay> stays = new ArrayList<>();
        Sign in = null;
        for (Sign sign : signs) {
            boolean comes = sign.comes() && sign.here();
            if (in == null) {
                in = comes ? sign : null;
            } else if (!comes) {
                stays.add(new Stay(in.at(), sign.at(), in.byLeader()));
                in = null;
            }
        }
        if (in != null) {
            stays.add(new Stay(in.at(), null, in.byLeader()));
        }
        return List.copyOf(stays);
    }
}
