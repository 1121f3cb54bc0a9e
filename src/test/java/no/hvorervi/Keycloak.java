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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * The Keycloak of a test run: needs its time, so it is started before the first test, if any wants it, and waited for
 * only by those that do. The build has unpacked it; what its first start prepares stays there too.
 */
public final class Keycloak implements TestExecutionListener {

    private static final String WANTED_BY = "no.hvorervi.browser.KeycloakIT";
    private static final Path REALMS = Path.of("src", "test", "resources", "keycloak");
    private static final Duration START_WITHIN = Duration.ofMinutes(5);

    private static volatile Optional<Keycloak> running = Optional.empty();

    private Optional<Process> process = Optional.empty();
    private int port;
    private int applicationPort;

    /** The one of this run, which may not answer yet. */
    public static Keycloak ofThisRun() {
        return running.orElseThrow(
                () -> new IllegalStateException("Run by Maven's verify, which unpacks Keycloak and names its folder"));
    }

    /** The one of this run, as soon as it answers. */
    public static Keycloak await() throws InterruptedException {
        Keycloak keycloak = ofThisRun();
        keycloak.awaitReady();
        return keycloak;
    }

    public int port() {
        return port;
    }

    /** Where the realms expect the application under test. */
    public int applicationPort() {
        return applicationPort;
    }

    public String issuer(String realm) {
        return "http://localhost:" + port + "/realms/" + realm;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        String home = System.getProperty("hvorervi.keycloak");
        boolean isWanted = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .anyMatch(source -> source instanceof ClassSource type
                        && type.getClassName().equals(WANTED_BY));
        if (home != null && isWanted) {
            start(Path.of(home));
            running = Optional.of(this);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        process.ifPresent(Keycloak::stop);
    }

    private void start(Path home) {
        port = freePort();
        applicationPort = freePort();
        try {
            Path imported = Files.createDirectories(home.resolve("data").resolve("import"));
            for (String realm : new String[] {"elv", "fjell"}) {
                String text = Files.readString(REALMS.resolve(realm + ".json"))
                        .replace("APPLICATION", "http://localhost:" + applicationPort);
                Files.writeString(imported.resolve(realm + ".json"), text);
            }
            var builder = new ProcessBuilder(
                            "bash",
                            home.resolve("bin")
                                    .resolve("kc.sh")
                                    .toAbsolutePath()
                                    .toString(),
                            "start-dev",
                            "--db=dev-mem",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("test.log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            // For a short life: the quick compiler and the small collector.
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:-UseG1GC -XX:+UseSerialGC");
            Process started = builder.start();
            process = Optional.of(started);
            // Also when the run is broken off.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop Keycloak"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        return IntStream.range(0, 100)
                .map(any -> 20_000 + (int) (Math.random() * 10_000))
                .filter(Keycloak::isFree)
                .findFirst()
                .orElseThrow();
    }

    /** Below the ports that the system hands out by itself, so that it is still free a minute later. */
    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void awaitReady() throws InterruptedException {
        long until = System.nanoTime() + START_WITHIN.toNanos();
        while (!answers()) {
            if (!process.orElseThrow().isAlive() || System.nanoTime() > until) {
                throw new AssertionError("Keycloak did not start; see test.log in its folder");
            }
            Thread.sleep(250);
        }
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(issuer("fjell")))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The script and the server it started. */
    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
