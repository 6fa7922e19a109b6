package org.huhang.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huhang.shared.Refusal;
import org.huhang.specimens.LaboratoryId;
import org.huhang.testing.TubeVersion.VersionState;

/// Which rows are news. A tube that nobody knows is refused; a row that says what is known already alarms nobody; two
/// rows of one batch that contradict each other are both refused, for nobody can tell which is right.
final class TubeRepeats {
    private TubeRepeats() {}

    /// @param refused where refused rows are added
    /// @return those to be taken in
    static List<TubeRow> refuse(
            List<TubeRow> rows,
            Map<String, TestedTube> known,
            Map<String, List<TubeVersion>> earlier,
            LaboratoryId laboratory,
            List<TubeRead.Refused> refused) {
        Map<String, List<TubeRow>> byTube = new HashMap<>();
        rows.forEach(row ->
                byTube.computeIfAbsent(row.tubeCode(), _ -> new ArrayList<>(1)).add(row));
        List<TubeRow> fresh = new ArrayList<>(rows.size());
        for (TubeRow row : rows) {
            var reason = reason(row, byTube.getOrDefault(row.tubeCode(), List.of()), known, earlier, laboratory);
            if (reason.isPresent()) {
                refused.add(TubeRead.Refused.of(row, reason.get()));
            } else {
                fresh.add(row);
            }
        }
        return fresh;
    }

    private static Optional<Refusal> reason(
            TubeRow row,
            List<TubeRow> same,
            Map<String, TestedTube> known,
            Map<String, List<TubeVersion>> earlier,
            LaboratoryId laboratory) {
        if (!known.containsKey(row.tubeCode())) {
            return Optional.of(Refusal.invalid("testing.tube-unknown", "tube", Map.of()));
        }
        for (TubeRow other : same) {
            if (other.finding() != row.finding()) {
                return Optional.of(
                        Refusal.invalid("testing.tube-contradicted", "tube", Map.of("otherRow", other.number())));
            }
        }
        var first = same.getFirst();
        if (first.number() != row.number()) {
            return Optional.of(Refusal.invalid("testing.tube-twice", "tube", Map.of("otherRow", first.number())));
        }
        if (row.correction() != null && corrected(row, earlier).isEmpty()) {
            return Optional.of(Refusal.invalid("testing.nothing-to-correct", "correction", Map.of()));
        }
        return earlier.getOrDefault(row.tubeCode(), List.of()).stream()
                .filter(each -> each.state() != VersionState.REJECTED)
                .map(TubeVersion::result)
                .reduce((_, later) -> later)
                .filter(each -> each.finding() == row.finding()
                        && each.testedAt().equals(row.testedAt())
                        && each.laboratoryId().equals(laboratory))
                .map(each -> Refusal.invalid("testing.tube-already-received", "tube", Map.of()));
    }

    /// The version that a row corrects: the latest that was not rejected.
    static Optional<TubeResult> corrected(TubeRow row, Map<String, List<TubeVersion>> earlier) {
        return earlier.getOrDefault(row.tubeCode(), List.of()).stream()
                .filter(each -> each.state() != VersionState.REJECTED)
                .map(TubeVersion::result)
                .reduce((_, later) -> later);
    }
}
