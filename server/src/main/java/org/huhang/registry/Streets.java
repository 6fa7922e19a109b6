package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The street graph around a piece of ground.
@ApplicationScoped
public class Streets {
    private final Jdbi jdbi;

    Streets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Nodes by number, and the edges between them.
    public record StreetGraph(List<StreetNode> nodes, List<StreetEdge> edges) {}

    public StreetGraph inBox(BuildingSpots.Box box, int most) {
        return jdbi.withHandle(h -> new StreetGraph(
                h.createQuery("""
                        select number, label, longitude, latitude, source
                          from registry.street_nodes
                         where longitude between :west and :east and latitude between :south and :north
                         order by number
                         limit :most
                        """)
                        .bindMethods(box)
                        .bind("most", most)
                        .mapTo(StreetNode.class)
                        .list(),
                h.createQuery("""
                        select e.from_number, e.to_number, e.kind, e.length_metres, e.walk_seconds, e.drive_seconds,
                               e.source
                          from registry.street_edges e
                          join registry.street_nodes f on f.number = e.from_number
                          join registry.street_nodes t on t.number = e.to_number
                         where f.longitude between :west and :east and f.latitude between :south and :north
                           and t.longitude between :west and :east and t.latitude between :south and :north
                         order by e.from_number, e.to_number
                         limit :most
                        """)
                        .bindMethods(box)
                        .bind("most", most * 4)
                        .mapTo(StreetEdge.class)
                        .list()));
    }
}
