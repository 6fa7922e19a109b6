package org.huhang.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huhang.shared.Consumer;

/// Destroys the key of an erased person, after the erasure is committed: a file cannot be rolled back. After a kill in
/// between this is where the work goes on.
@ApplicationScoped
class ErasedKeys implements Consumer<PersonErased> {
    private final PersonSecrets secrets;

    ErasedKeys(PersonSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "registry.erased-keys";
    }

    @Override
    public Class<PersonErased> event() {
        return PersonErased.class;
    }

    @Override
    public void accept(PersonErased event) {
        secrets.ring().destroy(List.of(event.keyNumber()));
    }
}
