package org.huhang.shared;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// The migrations that this build carries, in its jar or in a folder of classes.
final class MigrationFiles {
    private MigrationFiles() {}

    static boolean exist(String module) {
        return MigrationFiles.class.getResource("/db/" + module) != null;
    }

    /// @return SHA-256 over names and contents of all files of all modules, in ladder order, in hexadecimal
    static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var any = MigrationFiles.class.getResource("/db/" + Ladder.MODULES.getFirst());
            if (any == null) {
                throw new IllegalStateException("this build carries no migrations");
            }
            if (any.getProtocol().equals("jar")) {
                var jar = URI.create(any.toURI().toString().replaceFirst("!.*", "!/"));
                try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
                    add(inside.getPath("/db"), digest);
                }
            } else {
                add(Path.of(any.toURI()).resolveSibling(""), digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the migrations of this build cannot be read", e);
        }
    }

    private static void add(Path root, MessageDigest digest) throws IOException {
        for (String module : Ladder.MODULES) {
            var folder = root.resolve(module);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    digest.update((module + "/" + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
    }
}
