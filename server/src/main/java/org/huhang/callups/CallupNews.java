package org.huhang.callups;

import java.time.Instant;
import org.huhang.posts.MessageCount;
import org.jspecify.annotations.Nullable;

/// Who was told when a plan was put in force, and how far that came.
///
/// @param publishedAt none where no version is in force
/// @param volunteers who call people down by it; with or without a message they find it when they sign in
/// @param reachesPeople whether the house sends SMS
/// @param people SMS to volunteers for whom something changed by it
/// @param channels of the area
record CallupNews(
        @Nullable Instant publishedAt,
        int volunteers,
        boolean reachesPeople,
        MessageCount people,
        MessageCount channels) {}
