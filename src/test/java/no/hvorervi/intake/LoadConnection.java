package no.hvorervi.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * One connection that is kept, as a proxy keeps it, speaking as much HTTP/1.1 as the application answers with. The driver
 * shares the processors with what it measures, so it does no more than it must.
 */
public final class LoadConnection implements AutoCloseable {

    private static final String HEADERS = String.join(
            "\r\n",
            " HTTP/1.1",
            "Host: localhost",
            "Accept: text/html",
            "Accept-Language: nb",
            "Accept-Encoding: gzip",
            "User-Agent: Mozilla/5.0",
            "");

    private final int port;
    private Socket socket;
    private InputStream in;

    /** Connects at once. */
    public LoadConnection(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
    }

    /** What came back; the body as it travelled. */
    public static final class Reply {
        private final int status;
        private final boolean isZipped;
        private final String cookie;
        private final byte[] body;

        private Reply(int status, boolean isZipped, String cookie, byte[] body) {
            this.status = status;
            this.isZipped = isZipped;
            this.cookie = cookie;
            this.body = body;
        }

        public int status() {
            return status;
        }

        /** What was to be kept, with its name; empty when nothing was. */
        public String cookie() {
            return cookie;
        }

        public String text() throws IOException {
            if (!isZipped) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Asks for a page. */
    public Reply get(String path) throws IOException {
        return get(path, "");
    }

    /** With further headers, each with its line end. */
    public Reply get(String path, String headers) throws IOException {
        return send("GET " + path + HEADERS + headers + "\r\n");
    }

    /** Sends a form that is written as it travels; its characters are ASCII. */
    Reply post(String path, String form) throws IOException {
        return post(path, form, "");
    }

    /** With further headers, each with its line end. */
    public Reply post(String path, String form, String headers) throws IOException {
        return send("POST " + path + HEADERS + headers
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form);
    }

    private Reply send(String request) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        if (socket.isClosed()) {
            connect();
        }
        try {
            socket.getOutputStream().write(bytes);
            return read();
        } catch (EOFException | java.net.SocketException closed) {
            // The server ends connections from time to time; every browser then tries once more on a new one.
            socket.close();
            connect();
            socket.getOutputStream().write(bytes);
            return read();
        }
    }

    private Reply read() throws IOException {
        String status = line();
        int length = 0;
        boolean isChunked = false;
        boolean isZipped = false;
        boolean isLast = false;
        String cookie = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            isChunked |= lower.equals("transfer-encoding: chunked");
            if (lower.startsWith("set-cookie:")) {
                cookie = header.substring("set-cookie:".length()).strip().split(";", 2)[0];
            }
            isLast |= lower.equals("connection: close");
            isZipped |= lower.equals("content-encoding: gzip");
        }
        byte[] body = isChunked ? chunks() : exactly(length);
        if (isLast) {
            socket.close();
        }
        return new Reply(Integer.parseInt(status.substring(9, 12)), isZipped, cookie, body);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream(16_384);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
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
