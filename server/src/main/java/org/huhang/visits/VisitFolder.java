package org.huhang.visits;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huhang.backup.DurableFiles;
import org.huhang.backup.HouseFiles;

/// The files of visits below the home folder, all of them sealed. What grows lies apart under a name that nobody reads,
/// and is moved to its place when it is whole.
///
///     visits/days/2021-07-22/<batch>.visits     a batch's visits of one day
///     visits/uploads/<import>/<number>.part     a part of a file as it was sent
///     visits/growing/…                          what is being written, and what an import sorts by
@Singleton
class VisitFolder {
    private final Path home;
    private final Path root;

    @Inject
    VisitFolder(@ConfigProperty(name = "huhang.home", defaultValue = "target/home") String home) {
        this(Path.of(home).toAbsolutePath());
    }

    VisitFolder(Path home) {
        this.home = home;
        root = home.resolve("visits");
    }

    /// Where copies of them are kept, if any are.
    Optional<HouseFiles> copies() throws IOException {
        return HouseFiles.of(home);
    }

    /// What a day's file of a batch is called, and bound to.
    static String day(UUID batch, LocalDate day) {
        return "days/" + day + "/" + batch + ".visits";
    }

    static String part(UUID upload, int number) {
        return "uploads/" + upload + "/" + number + ".part";
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /// A new name below `growing`, whose folder is there.
    Path growing(String name) {
        try {
            var folder = root.resolve("growing");
            DurableFiles.makeFolder(folder);
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// To its place, durably: afterwards it is there whatever happens.
    void keep(Path grown, String name) throws IOException {
        var to = path(name);
        var folder = Objects.requireNonNull(to.getParent());
        if (!Files.isDirectory(folder)) {
            DurableFiles.makeFolder(folder);
            DurableFiles.forceFolder(Objects.requireNonNull(folder.getParent()));
            DurableFiles.forceFolder(root);
        }
        DurableFiles.move(grown, to);
    }

    /// By name, all below `days` and `uploads`.
    List<String> list() throws IOException {
        var names = new ArrayList<String>();
        for (String part : List.of("days", "uploads")) {
            if (Files.isDirectory(root.resolve(part))) {
                try (var all = Files.walk(root.resolve(part))) {
                    all.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString())
                            .sorted()
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /// With the folder around it, when that is empty then.
    void delete(String name) {
        try {
            var file = path(name);
            Files.deleteIfExists(file);
            var folder = Objects.requireNonNull(file.getParent());
            if (Files.isDirectory(folder)) {
                try (var left = Files.list(folder)) {
                    if (left.findAny().isPresent()) {
                        return;
                    }
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteGrowing() throws IOException {
        DurableFiles.deleteRecursively(root.resolve("growing"));
    }
}
