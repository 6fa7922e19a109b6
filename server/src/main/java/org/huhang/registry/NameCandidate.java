package org.huhang.registry;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An area that an unresolved name may stand for.
///
/// @param parentName the area above, to tell areas of one name apart
/// @param score 0 to 100, the best first
/// @param reasons why it is proposed
public record NameCandidate(Area area, @Nullable String parentName, int score, List<Reason> reasons) {

    /// Words live in the client.
    @Schema(name = "NameReason")
    public enum Reason {
        SAME_NAME,
        /// The same but for the word for its kind.
        SAME_STEM,
        ALIAS,
        /// Written otherwise, read the same.
        SAME_SOUND,
        /// One or more characters differ.
        SIMILAR_CHARACTERS,
        /// One name is part of the other.
        PART_OF_NAME,
        /// It lies in the area in which the name was used.
        INSIDE_CONTEXT,
        /// It lies in the same county.
        SAME_COUNTY
    }
}
