package org.huhang.posts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.huhang.registry.Areas;
import org.huhang.registry.Places;
import org.huhang.shared.AreaId;
import org.huhang.shared.CityClock;
import org.jspecify.annotations.Nullable;

/// Where a post is: as told, or where its place or its compound is.
@ApplicationScoped
class PostGround {
    private final Places places;
    private final Areas areas;
    private final CityClock clock;

    PostGround(Places places, Areas areas, CityClock clock) {
        this.places = places;
        this.areas = areas;
        this.clock = clock;
    }

    record Position(double longitude, double latitude) {}

    Optional<Position> find(NewPost post) {
        return of(post.longitude(), post.latitude())
                .or(() -> Optional.ofNullable(post.placeId())
                        .flatMap(places::find)
                        .flatMap(place -> of(place.longitude(), place.latitude())))
                .or(() -> Optional.ofNullable(post.compoundId()).flatMap(this::of))
                .or(() -> of(post.areaId()));
    }

    private Optional<Position> of(AreaId area) {
        return areas.find(area, clock.today()).flatMap(found -> of(found.longitude(), found.latitude()));
    }

    private static Optional<Position> of(@Nullable Double longitude, @Nullable Double latitude) {
        return longitude == null || latitude == null || Math.abs(longitude) > 180 || Math.abs(latitude) > 90
                ? Optional.empty()
                : Optional.of(new Position(longitude, latitude));
    }
}
