package org.huhang.shared;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where keys lie: a folder of its own, outside of the data folder and of every backup of it, so that whoever
/// takes away the one has not got the other. Its owner alone can read it. It is kept safe apart from backups, in a
/// vault: whoever loses it can read nothing any more.
@Singleton
public class KeyFolder {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    KeyFolder(@ConfigProperty(name = "huhang.keys", defaultValue = "target/keys") String folder) {
        this.folder = Path.of(folder).toAbsolutePath();
    }

    /// Beside a data folder, where nobody names another.
    public static Path beside(Path home) {
        return home.resolveSibling(home.getFileName() + "-keys");
    }

    /// For those who work outside of the server, such as an operator's commands.
    public static KeyFolder at(Path folder) {
        return new KeyFolder(folder.toString());
    }

    /// Whether the secret of that name has been made.
    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ".key"));
    }

    public Path path() {
        return folder;
    }

    /// The secret of that name, made of random bytes the first time it is asked for. Two that ask first at the same
    /// time are given the same.
    ///
    /// @param length bytes
    public byte[] secret(String name, int length) {
        var secret = kept(name, () -> {
            var bytes = new byte[length];
            RANDOM.nextBytes(bytes);
            return bytes;
        });
        if (secret.length != length) {
            throw new IllegalStateException(
                    "the key " + folder.resolve(name + ".key") + " is damaged: restore it from where it is kept");
        }
        return secret;
    }

    /// As [#secret], of whatever form.
    public byte[] kept(String name, Supplier<byte[]> first) {
        var file = folder.resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                make(file, first.get());
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        }
    }

    private void make(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var growing = Files.createTempFile(
                folder,
                "growing",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var channel = FileChannel.open(growing, Set.of(StandardOpenOption.WRITE))) {
                channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            // a link, unlike a move, never takes the place of a key that somebody else made meanwhile
            Files.createLink(file, growing);
        } catch (FileAlreadyExistsException somebodyElseDid) {
            // theirs holds
        } finally {
            Files.delete(growing);
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
