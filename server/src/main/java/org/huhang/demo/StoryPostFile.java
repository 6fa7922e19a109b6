package org.huhang.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.huhang.posts.PlanHelpers;
import org.huhang.posts.PostKind;
import org.jspecify.annotations.Nullable;

/// The posts and plans as they stand in `story/posts.json`.
record StoryPostFile(List<StoryPost> posts, List<StoryPlan> plans) {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /// @param place a key of `places.csv`; where there is none, `area` is a code
    /// @param opens from when it is staffed; before the week unless said
    /// @param lines its own hours, with where they come from in `source`; none are the pattern's
    record StoryPost(
            String key,
            String zh,
            String en,
            PostKind kind,
            String pattern,
            List<String> organizations,
            boolean outdoor,
            @Nullable String place,
            @Nullable String area,
            @Nullable String loop,
            @Nullable Instant opens,
            @Nullable List<String> lines,
            @Nullable String source) {}

    /// @param helpers on whom it draws beside staff, if on any
    record StoryPlan(
            String key,
            String title,
            String area,
            List<String> organizations,
            @Nullable PlanHelpers helpers,
            List<String> posts) {}

    static StoryPostFile read() {
        try (var in = StoryPostFile.class.getResourceAsStream("/story/posts.json")) {
            return JSON.readValue(Objects.requireNonNull(in), StoryPostFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
