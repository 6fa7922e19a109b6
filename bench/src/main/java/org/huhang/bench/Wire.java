package org.huhang.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One user's connection: asks over HTTP/1.1, waits for the answer, asks again. As little as that, because the
/// users share the cores with what they measure: the JDK's client costs as much as the server's whole answer.
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String headers;

    /// @param headers lines such as `Cookie: …`, each ended by `\r\n`
    Wire(int port, String headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.headers = headers;
    }

    /// @return the body of an answer of status 200
    /// @throws IOException on any other status
    byte[] get(String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return answer();
    }

    /// As [#get], with a JSON body.
    byte[] post(String path, byte[] json) throws IOException {
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n\r\n";
        var request = new byte[head.length() + json.length];
        System.arraycopy(head.getBytes(StandardCharsets.ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(json, 0, request, head.length(), json.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private byte[] answer() throws IOException {
        var status = line();
        int length = -1;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        if (length < 0 && !chunked) {
            throw new IOException("an answer without its length: " + status);
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    /// Each with its length in hexadecimal before it; the last is empty.
    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
