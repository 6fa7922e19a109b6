package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;

/// Destroys the keys of numbers whose people were erased, after that is committed: a file of keys cannot be rolled
/// back.
@ApplicationScoped
class EndedPseudonyms implements Consumer<PseudonymsEnded> {
    private final PseudonymSecrets secrets;

    EndedPseudonyms(PseudonymSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "visits.ended-pseudonyms";
    }

    @Override
    public Class<PseudonymsEnded> event() {
        return PseudonymsEnded.class;
    }

    @Override
    public void accept(PseudonymsEnded event) {
        secrets.destroy(event.pseudonyms());
    }
}
