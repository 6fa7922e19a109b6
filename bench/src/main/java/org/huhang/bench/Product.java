package org.huhang.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged product as a process of its own, on a home folder of its own, stopped with whoever started it.
final class Product implements AutoCloseable {
    private static final Path JAR = Path.of("server/target/quarkus-app/quarkus-run.jar");
    static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path home;
    private final int port;
    /// By role: a link works once.
    private final Map<String, String> cookies = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Product(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /// What it prints goes to the file `HOME.log`, after what earlier starts printed.
    ///
    /// @param scale 1 is the full city
    static Product start(Path home, int scale, Map<String, String> environment) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var command = command(List.of(
                "demo",
                "--home",
                home.toString(),
                "--port",
                Integer.toString(port),
                "--scale",
                Integer.toString(scale)));
        var log = home.resolveSibling(home.getFileName() + ".log").toFile();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        // an account of a benchmark reads in a minute what is a week's work of somebody
        for (String role : List.of("COMMUNITY_WORKER", "TRACER")) {
            builder.environment().put("HUHANG_QUOTA_" + role + "_PEOPLE", Integer.toString(Integer.MAX_VALUE));
        }
        builder.environment().putAll(environment);
        return new Product(builder.start(), home, port);
    }

    /// How the launcher starts the server, with the same settings of the JVM.
    static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                System.getenv().getOrDefault("HUHANG_SERVER_FLAGS", "").strip().split(" +")));
        command.addAll(List.of("-jar", jar().toString()));
        command.addAll(arguments);
        command.removeIf(String::isEmpty);
        return command;
    }

    /// Benchmarks run in the repository's root, tests in their module.
    private static Path jar() {
        return Files.exists(JAR) ? JAR : Path.of("..").resolve(JAR);
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    int port() {
        return port;
    }

    HttpClient http() {
        return http;
    }

    /// Waits until the demo says that all of its data is there.
    void awaitLoaded(Duration atMost) throws IOException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            requireAlive();
            if (get("/api/demo/progress")
                    .map(answer -> answer.path("progress").path("done").asBoolean())
                    .orElse(false)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IOException("the demo data was not loaded within " + atMost);
    }

    /// Signs in by a fresh one-time link, trying until it works, the first time; the session cookie is the answer.
    String signIn(String role) throws IOException, InterruptedException {
        var known = cookies.get(role);
        if (known != null) {
            return known;
        }
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end) {
            requireAlive();
            var links = home.resolve("demo-links.json");
            if (Files.exists(links)) {
                for (JsonNode link : JSON.readTree(links.toFile())) {
                    if (link.path("role").asText().equals(role)
                            && link.path("url").asText().contains(":" + port + "/")) {
                        var cookie = use(link.path("url").asText().replaceFirst(".*#", ""));
                        if (cookie != null) {
                            cookies.put(role, cookie);
                            return cookie;
                        }
                    }
                }
            }
            Thread.sleep(20);
        }
        throw new IOException("nobody could sign in as " + role);
    }

    /// So many people with the same role, area and organization, each with an account: the session cookies.
    List<String> signIn(String role, int people) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(signIn(role)));
        JsonNode grant;
        try (var first = new Wire(port, headers(all.getFirst()))) {
            grant = JSON.readTree(first.get("/api/access/me")).at("/grants/0");
        }
        try (var administrator = new Wire(port, headers(signIn("ADMINISTRATOR")))) {
            while (all.size() < people) {
                var invitation = JSON.createObjectNode()
                        .put("id", Uuids.next().toString())
                        .put("displayName", role + " " + all.size())
                        .put("role", role)
                        .put("areaId", grant.path("areaId").asText());
                invitation.set("organizationId", grant.path("organizationId"));
                var issued = administrator.post("/api/access/invitations", JSON.writeValueAsBytes(invitation));
                var cookie = use(JSON.readTree(issued).path("token").asText());
                if (cookie == null) {
                    throw new IOException("invitation %s was not accepted".formatted(invitation));
                }
                all.add(cookie);
            }
        }
        return all;
    }

    private static String headers(String cookie) {
        return "Cookie: " + cookie + "\r\nHuhang-Client: bench\r\n";
    }

    private @org.jspecify.annotations.Nullable String use(String token) throws InterruptedException {
        var id = Uuids.next().toString();
        var body = JSON.createObjectNode()
                .put("id", id)
                .put("token", token)
                .put("login", id)
                .put("password", "bench " + id);
        var request = HttpRequest.newBuilder(uri("/api/access/enrolments"))
                .header("Content-Type", "application/json")
                .header("Huhang-Client", "bench")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2
                    ? answer.headers()
                            .firstValue("Set-Cookie")
                            .map(cookie -> cookie.replaceFirst(";.*", ""))
                            .orElse(null)
                    : null;
        } catch (IOException notYet) {
            return null;
        }
    }

    private java.util.Optional<JsonNode> get(String path) throws InterruptedException {
        try {
            var answer = http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? java.util.Optional.of(JSON.readTree(answer.body()))
                    : java.util.Optional.empty();
        } catch (IOException notYet) {
            return java.util.Optional.empty();
        }
    }

    /// The server's own resident memory, PostgreSQL apart, in MiB. Linux alone tells it.
    double residentMebibytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("the system does not tell the memory of a process");
    }

    private void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("the server ended with code " + process.exitValue() + "; see " + home + ".log");
        }
    }

    /// As `kill -9` does it: the server has no say, its PostgreSQL stays at work.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// A clean stop, as Ctrl-C gives it.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
