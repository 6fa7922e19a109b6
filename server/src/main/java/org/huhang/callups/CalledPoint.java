package org.huhang.callups;

import org.huhang.posts.PostId;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// Where people come to.
///
/// @param postId the post that stands there; none where one is yet to be asked for
/// @param tables of the ordinary lane; 0 for as few as do it in time
/// @param restrictedTables for those under restrictions, who come when the others are done
record CalledPoint(
        @Nullable PostId postId, Wording name, double longitude, double latitude, int tables, int restrictedTables) {
    CalledPoint withTables(int number) {
        return new CalledPoint(postId, name, longitude, latitude, number, restrictedTables);
    }

    CalledPoint withRestrictedTables(int number) {
        return new CalledPoint(postId, name, longitude, latitude, tables, number);
    }

    /// Elsewhere it is another post.
    CalledPoint at(double east, double north) {
        return new CalledPoint(null, name, east, north, tables, restrictedTables);
    }

    CalledPoint named(Wording other) {
        return new CalledPoint(postId, other, longitude, latitude, tables, restrictedTables);
    }
}
