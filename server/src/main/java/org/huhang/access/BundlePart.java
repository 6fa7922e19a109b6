package org.huhang.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.huhang.shared.AreaId;
import org.jspecify.annotations.Nullable;

/// What a module gives to the bundle of a shift: asked by `access`, answered by modules further down. As little
/// as the work in that one area needs, for it lies on a phone that can be lost; never more of a person than the
/// masked line that a list shows.
public interface BundlePart {
    /// A line of the bundle: something to choose by its name.
    ///
    /// @param more what else the part's own page shows of it, as JSON; left out where there is nothing
    record BundleLine(
            String id,
            String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object more) {
        public BundleLine(String id, String name) {
            this(id, name, null);
        }
    }

    /// The part's name in the bundle.
    String name();

    /// @param holder who carries the device
    List<BundleLine> lines(AreaId area, AccountId holder);
}
