package no.hvorervi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own. */
public final class Jar implements AutoCloseable {

    private static final Duration START_WITHIN = Duration.ofMinutes(3);

    private final ProcessBuilder builder;
    private final Process process;
    private final Path log;
    private final int port;

    private Jar(ProcessBuilder builder, Path log, int port) throws IOException {
        this.builder = builder;
        this.process = builder.start();
        this.log = log;
        this.port = port;
    }

    /** Starts the application as an operator does, with nothing set but its data folder, these settings and a free port. */
    public static Jar start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // It lives for a minute or two, and starts sooner with the quick compiler.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                System.getProperty("hvorervi.jar"),
                "--server.port=" + port));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(Files.createDirectories(folder), "jar", ".log");
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("HVORERVI_"));
        builder.environment().put("HVORERVI_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        return new Jar(builder, log, port);
    }

    /** Starts it once more as it was started, on the same data and port, when it has ended; it goes on with its log. */
    public Jar again() throws IOException {
        return new Jar(builder, log, port);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Everything it has said so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Jar awaitReady() throws InterruptedException {
        long until = System.nanoTime() + START_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("The application did not start:\n" + log());
            }
            Thread.sleep(200);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(
                                                    "http://localhost:" + port + "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The exit code of an application that ends by itself. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The application goes on:\n" + log());
        }
        return process.exitValue();
    }

    /** As kill -9 or a power cut for this process alone: its database server lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
