package org.huhang.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A mail server that takes everything up to one command, `.` for the end of the mail, and there hangs up or says what
/// it was told to.
final class HangingMailServer implements AutoCloseable {
    private final ServerSocket server;
    private final String at;
    private final @Nullable String says;

    HangingMailServer(String at, @Nullable String says) throws IOException {
        this.at = at;
        this.says = says;
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("smtp://127.0.0.1:" + server.getLocalPort());
    }

    private void serve() {
        try (var socket = server.accept()) {
            talk(socket);
        } catch (IOException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(socket, "220 here");
        boolean inMail = false;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inMail && !line.equals(".")) {
                continue;
            }
            inMail = line.equals("DATA");
            if (!line.startsWith(at)) {
                say(socket, inMail ? "354 go on" : "250 well");
            } else if (says == null) {
                return;
            } else {
                inMail = false;
                say(socket, says);
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
