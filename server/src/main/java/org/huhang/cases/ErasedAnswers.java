package org.huhang.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.registry.Erasures;
import org.huhang.registry.PersonErased;
import org.huhang.shared.Consumer;

/// What somebody answered goes with them.
@ApplicationScoped
class ErasedAnswers implements Consumer<PersonErased> {
    private final Interviews interviews;
    private final Erasures erasures;

    ErasedAnswers(Interviews interviews, Erasures erasures) {
        this.interviews = interviews;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "cases.erased-answers";
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void accept(PersonErased event) {
        interviews.erase(erasures.listErased(event.erasureId()));
    }
}
