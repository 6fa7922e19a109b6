package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;
import org.huhang.shared.WallClock;
import org.huhang.testing.Results;
import org.huhang.testing.ResultsCorrected;

/// A positive behind a case is none any more: who has the case looks at it again. Nothing of it changes by itself, for
/// a case stands by a second person's decision.
@ApplicationScoped
class PositivesCorrected implements Consumer<ResultsCorrected> {
    private final Cases cases;
    private final Results results;
    private final WallClock wall;

    PositivesCorrected(Cases cases, Results results, WallClock wall) {
        this.cases = cases;
        this.results = results;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "cases.positives-corrected";
    }

    @Override
    public Class<ResultsCorrected> event() {
        return ResultsCorrected.class;
    }

    @Override
    public void accept(ResultsCorrected event) {
        cases.tellCorrected(results.listCorrected(event.batchId()), wall.now());
    }
}
