package org.huhang.access;

import java.util.List;
import org.huhang.shared.AreaId;

/// What a module gives to the bundle of a shift: asked by `access`, answered by modules further down. As little as the
/// work in that one area needs, for it lies on a phone that can be lost; never more of a person than the masked line
/// that a
/// list shows.
public interface BundlePart {
    /// A line of the bundle: something to choose by its name.
    record BundleLine(String id, String name) {}

    /// The part's name in the bundle.
    String name();

    List<BundleLine> lines(AreaId area);
}
