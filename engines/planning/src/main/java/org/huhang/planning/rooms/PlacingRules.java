package org.huhang.planning.rooms;

import java.util.List;

/// The rules of placing. Each has its edition with the caller.
/// Source of the defaults: local notices of Beijing, April 2022 (classes by site, sources by floor), site
/// guide of January 2021 (own toilet); the ways to care and the room to grow are our own choice.
///
/// @param classesApart within what people of one class only may lie
/// @param sourcesApart whether a cell holds people of one source of exposure only
/// @param ownBathroom whether a room must have its own
/// @param careLimits how far care may be from a site; a kind that is not named must be there, however far
/// @param readyWithinMinutes a room or site that is not ready yet counts when it is by then; 0 is now
/// @param headroomPercent of the rooms of a source, kept free beside it for more people of that source, as
///     far as there are rooms left: soft, before the way there
public record PlacingRules(
        Apart classesApart,
        boolean sourcesApart,
        boolean ownBathroom,
        List<CareWay> careLimits,
        int readyWithinMinutes,
        int headroomPercent) {
    public static final PlacingRules DEFAULT = new PlacingRules(Apart.SITE, true, true, List.of(), 0, 5);

    public enum Apart {
        SITE,
        BUILDING,
        CELL
    }

    public PlacingRules {
        careLimits = List.copyOf(careLimits);
        if (readyWithinMinutes < 0 || headroomPercent < 0) {
            throw new IllegalArgumentException("negative: " + readyWithinMinutes + ", " + headroomPercent);
        }
    }

    int careLimit(int kind) {
        return careLimits.stream()
                .filter(limit -> limit.kind() == kind)
                .mapToInt(CareWay::minutes)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    boolean isReady(int inMinutes) {
        return inMinutes <= readyWithinMinutes;
    }

    boolean isNear(CareWay way) {
        return way.minutes() <= careLimit(way.kind());
    }

    /// The kinds of care, as bits, that are near enough to a site.
    int careNear(QuarantineSite site) {
        return site.care().stream()
                .filter(this::isNear)
                .mapToInt(way -> 1 << way.kind())
                .reduce(0, (a, b) -> a | b);
    }
}
