package org.huhang.posts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// The numbers by which the engine knows skills, loops and compounds of a plan.
///
/// @param skills codes, each at its number
/// @param loops names, numbered from 1
/// @param compounds numbered from 1
record PlanNumbers(List<String> skills, List<String> loops, List<AreaId> compounds, PlanGround ground) {
    static PlanNumbers of(List<String> skills, List<Post> posts) {
        return new PlanNumbers(
                skills,
                posts.stream()
                        .flatMap(post -> Stream.ofNullable(post.loop()))
                        .distinct()
                        .sorted()
                        .toList(),
                posts.stream()
                        .flatMap(post -> Stream.ofNullable(post.compoundId()))
                        .distinct()
                        .toList(),
                PlanGround.around(posts));
    }

    long skills(Set<String> held) {
        long bits = 0;
        for (String skill : held) {
            int number = skills.indexOf(skill);
            bits |= number == -1 ? 0 : 1L << number;
        }
        return bits;
    }

    int skill(@Nullable String code) {
        int number = code == null ? -1 : skills.indexOf(code);
        return number == -1 ? org.huhang.planning.Seat.ANY_SKILL : number;
    }

    /// A loop of which no post is in the plan is another one than all of these: its people serve nowhere here.
    int loop(@Nullable String name) {
        if (name == null) {
            return org.huhang.planning.Seat.OPEN;
        }
        int number = loops.indexOf(name);
        return number == -1 ? loops.size() + 1 : number + 1;
    }

    int compound(@Nullable AreaId id) {
        return id == null ? org.huhang.planning.Seat.NO_COMPOUND : compounds.indexOf(id) + 1;
    }
}
