package org.huhang.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;

/// Destroys the keys of files that ended, after that is committed: a file of keys cannot be rolled back.
@ApplicationScoped
class EndedKeys implements Consumer<ImportsEnded> {
    private final ImportSecrets secrets;

    EndedKeys(ImportSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "imports.ended-keys";
    }

    @Override
    public Class<ImportsEnded> event() {
        return ImportsEnded.class;
    }

    @Override
    public void accept(ImportsEnded event) {
        secrets.destroy(event.keyNumbers());
    }
}
