package no.hvorervi.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that answers as the addresses say: {@code rcpt-550@…} is refused as receiver with 550, {@code data-451@…}
 * after the message, {@code mail-530@…} as sender; at {@code hang-up@…} the connection ends after the message. All else is
 * taken.
 */
public final class ScriptedSmtp implements AutoCloseable {

    private static final Pattern SCRIPT = Pattern.compile("(rcpt|data|mail)-(\\d{3})[^@]*@");

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    public ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What was taken, with headers. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> talk(client));
            }
        } catch (SocketException closed) {
            // The test is over.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 here\r\n");
            out.flush();
            String receiver = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                String answer =
                        switch (verb) {
                            case "MAIL" -> scripted("mail", line);
                            case "RCPT" -> {
                                receiver = line;
                                yield scripted("rcpt", line);
                            }
                            case "DATA" -> {
                                out.print("354 go on\r\n");
                                out.flush();
                                String message = message(in);
                                if (receiver.contains("hang-up@")) {
                                    yield "";
                                }
                                String said = scripted("data", receiver);
                                if (said.startsWith("2")) {
                                    taken.add(message);
                                }
                                yield said;
                            }
                            case "QUIT" -> "";
                            default -> "250 ok";
                        };
                if (answer.isEmpty()) {
                    return;
                }
                out.print(answer + "\r\n");
                out.flush();
            }
        } catch (IOException hungUp) {
            // As clients do.
        }
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    /** Quotes the address, as servers do. */
    private static String scripted(String at, String line) {
        Matcher script = SCRIPT.matcher(line);
        return script.find() && script.group(1).equals(at) ? script.group(2) + " no: " + line : "250 ok";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.shutdownNow();
    }
}
