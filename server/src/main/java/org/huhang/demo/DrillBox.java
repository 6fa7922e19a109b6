package org.huhang.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.huhang.shared.AreaId;
import org.huhang.specimens.BoxId;
import org.huhang.specimens.LaboratoryId;
import org.jspecify.annotations.Nullable;

/// A packed rack of a drill.
///
/// @param number which of the drill's boxes
/// @param county whose courier fetches it
/// @param notTo of swabs that test a pool's people anew, the laboratory that found it; it goes before all others
record DrillBox(
        BoxId id,
        int number,
        String code,
        AreaId county,
        List<DrillTube> tubes,
        @Nullable LaboratoryId notTo) {
    boolean isUrgent() {
        return notTo != null;
    }

    /// What whoever packed it writes.
    String packing() {
        return "{\"box\":\"" + id.value() + "\",\"code\":\"" + code + "\",\"tubes\":"
                + tubes.stream().map(tube -> "\"" + tube.code() + "\"").collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    String taking() {
        return "{\"box\":\"" + id.value() + "\",\"code\":\"" + code + "\",\"tubes\":" + tubes.size() + "}";
    }

    String handing(LaboratoryId to) {
        return "{\"box\":\"" + id.value() + "\",\"laboratoryId\":\"" + to.value() + "\"}";
    }
}
