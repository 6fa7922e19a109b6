package org.huhang.visits;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.huhang.imports.Content;
import org.huhang.shared.Ids;
import org.huhang.shared.Outcome;
import org.huhang.shared.Refusal;
import org.huhang.visits.VisitImportStore.Part;

/// The parts of files as they are sent, sealed in the folder: 600 megabytes would be a burden on the database and on
/// each of its backups, and are needed for minutes.
@ApplicationScoped
class PartFiles {
    /// A client cuts a file into pieces of at most this.
    static final int LARGEST_PART = 64 << 20;

    private static final int CHUNK_BYTES = 1 << 18;

    private final VisitImportStore store;
    private final FileKeys keys;
    private final VisitFolder folder;

    PartFiles(VisitImportStore store, FileKeys keys, VisitFolder folder) {
        this.store = store;
        this.keys = keys;
        this.folder = folder;
    }

    /// The same part sent again is the same part.
    Outcome<Integer> receive(VisitImport file, int number, InputStream body) throws IOException {
        var growing = folder.growing("part-" + Ids.next());
        try {
            var name = VisitFolder.part(file.id().value(), number);
            var clear = SealedChunks.sha256();
            long clearBytes = 0;
            SealedWriter.Written written;
            try (var writer = new SealedWriter(growing, name, keys.forFile(file.keyNumber(), name), CHUNK_BYTES)) {
                var buffer = new byte[CHUNK_BYTES];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    clearBytes += read;
                    if (clearBytes > LARGEST_PART) {
                        return Outcome.refused(Refusal.invalid(
                                "visits.part-too-large",
                                "body",
                                java.util.Map.of("mostMegabytes", LARGEST_PART >> 20)));
                    }
                    clear.update(buffer, 0, read);
                    writer.put(buffer, read);
                }
                written = writer.finish();
            }
            var part = new Part(number, clearBytes, clear.digest(), written.bytes(), written.sha256());
            return keep(file, part, growing, name);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    /// One after the other: of two that send the same part at once the row and the file must be of one.
    private synchronized Outcome<Integer> keep(VisitImport file, Part part, java.nio.file.Path growing, String name)
            throws IOException {
        var known = store.listParts(file.id()).stream()
                .filter(each -> each.number() == part.number())
                .findFirst();
        if (known.isPresent()) {
            return java.util.Arrays.equals(known.get().clearSha256(), part.clearSha256())
                    ? Outcome.done(part.number())
                    : Outcome.refused(
                            Refusal.conflict("visits.part-differs", java.util.Map.of("number", part.number())));
        }
        folder.keep(growing, name);
        store.addPart(file.id(), part);
        return Outcome.done(part.number());
    }

    /// The whole file, to be read as often as it takes; a damage is an [IOException] over a [DamagedFile].
    Content content(VisitImport file) {
        return () -> new InputStream() {
            private final List<Part> parts = store.listParts(file.id());
            private int next;
            private InputStream part = new ByteArrayInputStream(new byte[0]);

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = part.read(into, from, length);
                while (read < 0 && next < parts.size()) {
                    part.close();
                    part = open(file, parts.get(next++).number());
                    read = part.read(into, from, length);
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                part.close();
            }
        };
    }

    private InputStream open(VisitImport file, int number) throws IOException {
        var name = VisitFolder.part(file.id().value(), number);
        try {
            var reader = SealedReader.open(folder.path(name), name, head -> keys.open(file.keyNumber(), name, head));
            if (reader == null) {
                throw new IOException(new DamagedFile(name, "has no key any more"));
            }
            return reader.stream();
        } catch (DamagedFile e) {
            throw new IOException(e);
        }
    }

    void delete(VisitImport file) {
        store.listParts(file.id())
                .forEach(part -> folder.delete(VisitFolder.part(file.id().value(), part.number())));
        store.deleteParts(List.of(file.id()));
    }
}
