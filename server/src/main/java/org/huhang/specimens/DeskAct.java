package org.huhang.specimens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.huhang.rounds.RoundId;
import org.huhang.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What a record of a desk or of a courier says, taken apart. Its form is right; nothing else in it is believed yet.
sealed interface DeskAct {
    /// Of which round; none of what is of no round.
    @Nullable
    RoundId roundId();

    /// The tube that it names; none where it names none or many.
    @Nullable
    String tube();

    /// @param sealed what was typed or scanned, as the device sealed it for the house
    record Registered(
            RoundId roundId,
            Way way,
            @Nullable UUID postId,
            @Nullable PersonId personId,
            @Nullable JsonNode sealed,
            @Nullable String slip)
            implements DeskAct {
        @Override
        public @Nullable String tube() {
            return null;
        }
    }

    /// @param registration its number on the same device
    record Taken(RoundId roundId, String tube, int registration) implements DeskAct {}

    record Opened(
            RoundId roundId,
            String tube,
            int poolSize,
            @Nullable UUID postId) implements DeskAct {}

    record Closed(RoundId roundId, String tube, int swabs, int bound) implements DeskAct {}

    record Voided(RoundId roundId, String tube, String reason) implements DeskAct {}

    /// @param swab number of the record on the same device that took it
    record SwabVoided(RoundId roundId, String tube, int swab, String reason) implements DeskAct {}

    /// Who was signed in by mistake, or left without a swab.
    ///
    /// @param registration its number on the same device
    record RegistrationVoided(RoundId roundId, int registration, String reason) implements DeskAct {
        @Override
        public @Nullable String tube() {
            return null;
        }
    }

    record Surface(@Nullable RoundId roundId, String tube, String place, String surface) implements DeskAct {}

    /// Of one box.
    sealed interface Carried extends DeskAct {
        BoxId boxId();

        @Override
        default @Nullable RoundId roundId() {
            return null;
        }

        @Override
        default @Nullable String tube() {
            return null;
        }
    }

    /// @param tubes by position in the rack, from 1 on; nothing where it is empty
    record Packed(BoxId boxId, String code, List<@Nullable String> tubes) implements Carried {}

    record Fetched(BoxId boxId, String code, int tubes) implements Carried {}

    record Handed(BoxId boxId, @Nullable LaboratoryId laboratoryId) implements Carried {}

    /// Whether it binds its tube to its round: all such of a tube must be of one.
    default boolean isOfTube() {
        return switch (this) {
            case Taken _, Opened _, Closed _, Voided _, SwabVoided _ -> true;
            case Registered _, RegistrationVoided _, Surface _, Carried _ -> false;
        };
    }
}
