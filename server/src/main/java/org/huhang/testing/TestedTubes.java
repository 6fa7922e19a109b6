package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.huhang.specimens.Tubes;

/// Everything that a laboratory may report on: tubes with people's swabs and those with a surface's.
@ApplicationScoped
class TestedTubes {
    private final Tubes tubes;

    TestedTubes(Tubes tubes) {
        this.tubes = tubes;
    }

    /// By code; codes of which nobody ever heard are left out.
    Map<String, TestedTube> list(Collection<String> codes) {
        Map<String, TestedTube> known = new HashMap<>();
        tubes.list(codes).forEach((code, tube) -> known.put(code, TestedTube.of(tube)));
        var others = codes.stream()
                .filter(code -> !known.containsKey(code))
                .distinct()
                .toList();
        tubes.listSurfaces(others).forEach((code, tube) -> known.put(code, TestedTube.of(tube)));
        return known;
    }
}
