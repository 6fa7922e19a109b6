package org.huhang.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.specimens.LoadedCustody;
import org.huhang.specimens.Tubes;
import org.huhang.testing.LoadedResults;

/// The doors of the house at which a drill stands behind its desks.
@ApplicationScoped
class DrillHouse {
    private final LoadedCustody custody;
    private final Tubes tubes;
    private final LoadedResults results;

    DrillHouse(LoadedCustody custody, Tubes tubes, LoadedResults results) {
        this.custody = custody;
        this.tubes = tubes;
        this.results = results;
    }

    LoadedCustody custody() {
        return custody;
    }

    Tubes tubes() {
        return tubes;
    }

    LoadedResults results() {
        return results;
    }
}
