package org.huhang.posts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huhang.posts.Relief.Meal;
import org.huhang.shared.Wording;
import org.jspecify.annotations.Nullable;

/// How many meals go where and when: one for each seat whose time covers the meal's, whether or not somebody
/// was found for it yet, for whoever comes must eat.
final class Kitchen {
    private Kitchen() {}

    /// @param total of all posts
    record KitchenMeal(String code, Wording name, Instant at, int total, List<MealsAtPost> posts) {}

    /// @param loop the closed loop into which they are brought
    record MealsAtPost(
            PostId postId, Wording name, @Nullable String loop, int count) {}

    /// By time, then the posts as they came.
    ///
    /// @param from with `until`, when the meals are
    static List<KitchenMeal> meals(
            List<Post> posts, Collection<HeldSeat> seats, Relief relief, Instant from, Instant until) {
        Map<Meal, Map<PostId, Integer>> counts = new LinkedHashMap<>();
        for (HeldSeat seat : seats) {
            for (Meal meal : relief.meals(seat.start(), seat.end())) {
                if (!meal.at().isBefore(from) && meal.at().isBefore(until)) {
                    counts.computeIfAbsent(meal, _ -> new LinkedHashMap<>()).merge(seat.postId(), 1, Integer::sum);
                }
            }
        }
        List<KitchenMeal> meals = new ArrayList<>();
        counts.forEach((meal, at) -> meals.add(new KitchenMeal(
                meal.code(),
                meal.name(),
                meal.at(),
                at.values().stream().mapToInt(Integer::intValue).sum(),
                posts.stream()
                        .filter(post -> at.containsKey(post.id()))
                        .map(post -> new MealsAtPost(
                                post.id(), post.name(), post.loop(), Objects.requireNonNull(at.get(post.id()))))
                        .toList())));
        meals.sort(Comparator.comparing(KitchenMeal::at).thenComparing(KitchenMeal::code));
        return List.copyOf(meals);
    }
}
