package org.huhang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// An open page: a connection by which it is told of what comes in.
final class Listener implements AutoCloseable {
    private final Socket socket;
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    /// Returns once the server listens for it.
    Listener(int port, String cookie) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var request = "GET /api/notices/arrivals HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1 << 10);
        var status = lines.readLine();
        if (status == null || !status.contains(" 200 ")) {
            throw new IOException("nobody listens: " + status);
        }
        for (var line = status; line != null && !line.contains("listening"); line = lines.readLine()) {
            // headers, and the length of the first chunk
        }
        Thread.ofVirtual().start(() -> read(lines));
    }

    /// @param latch counted down once with the next arrival
    void await(CountDownLatch latch) {
        awaited = latch;
    }

    private void read(BufferedReader lines) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    awaited.countDown();
                }
            }
        } catch (IOException closed) {
            // by us
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
