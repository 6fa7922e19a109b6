package org.huhang.testing;

import jakarta.enterprise.context.ApplicationScoped;
import org.huhang.shared.Consumer;

/// Destroys the keys of files that ended, after that is committed: a file of keys cannot be rolled back.
@ApplicationScoped
class EndedKeys implements Consumer<ResultFilesEnded> {
    private final FileSecrets secrets;

    EndedKeys(FileSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "testing.ended-keys";
    }

    @Override
    public Class<ResultFilesEnded> event() {
        return ResultFilesEnded.class;
    }

    @Override
    public void accept(ResultFilesEnded event) {
        secrets.destroy(event.keyNumbers());
    }
}
