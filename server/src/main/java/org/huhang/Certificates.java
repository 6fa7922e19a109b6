package org.huhang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The certificate under which `serve` speaks: a given one, or one that a local authority of this home
/// signs. The JDK's own `keytool` does the signing. Phones that are to trust the local authority install
/// `tls/authority.crt`.
final class Certificates {
    private static final String DAYS = "825";

    private final Path folder;
    private final String password;

    private Certificates(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    static void configure(Options options, String host, Path folder) throws IOException, Options.BadOption {
        var certificate = options.find("certificate");
        var key = options.find("key");
        if (certificate.isPresent() != key.isPresent()) {
            throw new Options.BadOption("--certificate and --key go together");
        }
        if (certificate.isPresent() && key.isPresent()) {
            for (String file : List.of(certificate.get(), key.get())) {
                if (!Files.isReadable(Path.of(file))) {
                    throw new IOException(file + " cannot be read");
                }
            }
            System.setProperty("quarkus.tls.key-store.pem.0.cert", certificate.get());
            System.setProperty("quarkus.tls.key-store.pem.0.key", key.get());
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var local = new Certificates(folder, password(folder));
        System.setProperty(
                "quarkus.tls.key-store.p12.path", local.signedFor(host).toString());
        System.setProperty("quarkus.tls.key-store.p12.password", local.password);
        System.setProperty("quarkus.tls.key-store.p12.alias", "server");
        System.setProperty("quarkus.tls.key-store.p12.alias-password", local.password);
    }

    /// The key store for this host name, signed by the local authority; made on the first start.
    private Path signedFor(String host) throws IOException {
        var store = folder.resolve(host + ".p12");
        if (Files.exists(store)) {
            return store;
        }
        var authority = folder.resolve("authority.p12");
        var certificate = folder.resolve("authority.crt");
        if (!Files.exists(certificate)) {
            keytool(
                    "-genkeypair",
                    "-keystore",
                    authority.toString(),
                    "-alias",
                    "authority",
                    "-dname",
                    "CN=Huhang local authority",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "3650",
                    "-ext",
                    "bc:c=ca:true,pathlen:0",
                    "-ext",
                    "ku:c=keyCertSign,cRLSign");
            keytool(
                    "-exportcert",
                    "-rfc",
                    "-keystore",
                    authority.toString(),
                    "-alias",
                    "authority",
                    "-file",
                    certificate.toString());
        }
        var growing = folder.resolve(host + ".growing.p12");
        Files.deleteIfExists(growing);
        var request = folder.resolve(host + ".csr");
        var signed = folder.resolve(host + ".crt");
        keytool(
                "-genkeypair",
                "-keystore",
                growing.toString(),
                "-alias",
                "server",
                "-dname",
                "CN=" + host,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS);
        keytool("-certreq", "-keystore", growing.toString(), "-alias", "server", "-file", request.toString());
        keytool(
                "-gencert",
                "-rfc",
                "-keystore",
                authority.toString(),
                "-alias",
                "authority",
                "-validity",
                DAYS,
                "-ext",
                "san=dns:" + host + ",dns:localhost",
                "-ext",
                "eku=serverAuth",
                "-infile",
                request.toString(),
                "-outfile",
                signed.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                growing.toString(),
                "-alias",
                "authority",
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-keystore",
                growing.toString(),
                "-alias",
                "server",
                "-file",
                signed.toString());
        Files.delete(request);
        Files.move(growing, store);
        return store;
    }

    private void keytool(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", "HUHANG_STORE_PASSWORD"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUHANG_STORE_PASSWORD", password);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a certificate was made", e);
        }
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readString(file).strip();
    }
}
