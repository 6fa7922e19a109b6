package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.registry.Erasures;
import org.huhang.registry.PersonErased;
import org.huhang.shared.Consumer;

/// Somebody who was erased is behind no number any more.
@ApplicationScoped
class ErasedPeople implements Consumer<PersonErased> {
    private final Pseudonyms pseudonyms;
    private final Erasures erasures;

    ErasedPeople(Pseudonyms pseudonyms, Erasures erasures) {
        this.pseudonyms = pseudonyms;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "visits.erased-people";
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void accept(PersonErased event) {
        pseudonyms.erase(erasures.listErased(event.erasureId()));
    }
}
