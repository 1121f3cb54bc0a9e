package no.hvorervi.intake;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import no.hvorervi.HvorErViApplication;
import no.hvorervi.sealing.TestKeys;
import org.springframework.util.FileSystemUtils;

/**
 * The application in a process of its own, with the settings of production and its own MariaDB on a fresh data folder, as
 * what benchmarks measure.
 */
public final class LoadServer implements AutoCloseable {

    /** Further options of the server's JVM, for instance to record a profile. */
    private static final String OPTIONS = System.getProperty("hvorervi.load.jvm", "");

    private static final long START_WITHIN_SECONDS = 180;

    private final Path folder;
    private final int port;
    private final Process process;

    private LoadServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one with its data in the folder. */
    public static LoadServer start(Path parent) throws IOException, InterruptedException {
        return start(parent, Arrays.asList(OPTIONS.split(" ", -1)), Map.of());
    }

    /**
     * Starts one.
     *
     * @param options of the JVM, which win over those that it has without
     * @param settings by the names of environment variables
     */
    static LoadServer start(Path parent, List<String> options, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(parent.toAbsolutePath());
        Path data = folder.resolve("data");
        // All but the unpacked binaries of the database, which take their time.
        for (String each : List.of("database", "answer-keys")) {
            FileSystemUtils.deleteRecursively(data.resolve(each));
        }
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes()));
        options.stream().filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(
                List.of(HvorErViApplication.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HVORERVI_"));
        builder.environment().put("HVORERVI_DATA", data.toString());
        builder.environment().putAll(settings);
        LoadServer server = new LoadServer(data, port, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroy, "stop the measured server"));
        server.awaitReady();
        return server;
    }

    /** The class path of this run without the tests. */
    private static String classes() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_WITHIN_SECONDS);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The server did not start:\n" + log());
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() {
        try {
            var health = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL()
                    .openConnection();
            return ((HttpURLConnection) health).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** What it has said so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolveSibling("server.log"));
    }

    /** Where the keys of rounds and workshops lie. */
    public TestKeys keys() {
        return new TestKeys(folder.resolve("answer-keys"));
    }

    /** Connections of an account to the server's database. */
    public HikariDataSource connections(String user, int count) throws IOException {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:mariadb://127.0.0.1:"
                + Files.readString(folder.resolve("database.port")).strip() + "/hvorervi?sslMode=disable");
        pool.setUsername(user);
        pool.setPassword(Files.readString(folder.resolve("database." + user + ".password"))
                .strip());
        pool.addDataSourceProperty("sessionVariables", "time_zone='+00:00',innodb_snapshot_isolation=ON");
        pool.addDataSourceProperty("connectionTimeZone", "UTC");
        pool.addDataSourceProperty("useBulkStmts", "true");
        pool.setMaximumPoolSize(count);
        return pool;
    }

    /** What lives on the heap after everything that can be collected has been, in bytes. */
    public long liveBytes() throws IOException, InterruptedException {
        String histogram = jcmd("GC.class_histogram");
        String total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }

    /** What the process takes of the machine's memory, in bytes; 0 where the system does not tell. */
    public long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.notExists(status)
                ? 0
                : Files.readString(status)
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .sum();
    }

    /** The processor time that the application has used. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The processor time that its database has used. */
    public Duration databaseTime() {
        return process.children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
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
