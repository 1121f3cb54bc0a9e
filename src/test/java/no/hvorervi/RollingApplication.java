package no.hvorervi;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;

/**
 * Two instances of the packaged application over one database and one data folder, behind Debian's nginx with the files that
 * operators are given; each can be restarted while the other answers.
 */
public final class RollingApplication implements AutoCloseable {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final long UP_WITHIN_SECONDS = 10;

    /** What needs a certificate, or rights that tests do not have. */
    private static final Pattern TLS = Pattern.compile("(?m)^\\s*(ssl_|listen \\[::\\]|access_log|error_log).*$");

    private static final Pattern FIRST_SERVER = Pattern.compile("(?s)server \\{\\s*listen 80;.*?\\n\\}\\n");

    private final EmbeddedDatabase database;
    private final List<Jar> instances = new ArrayList<>();
    private final Process proxy;
    private final Path folder;
    private final int port;

    private RollingApplication(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder.resolve("server"));
        // The first makes the keys that the second reads.
        instances.add(startInstance());
        instances.add(startInstance());
        port = freePort();
        proxy = startProxy();
    }

    /** Starts all of it with its data in the folder. */
    public static RollingApplication start(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(NGINX)) {
            throw new IllegalStateException("This needs nginx: apt-get install nginx-light");
        }
        return new RollingApplication(folder);
    }

    private Jar startInstance() throws IOException, InterruptedException {
        return Jar.start(
                        folder.resolve("application"),
                        Map.of(
                                "HVORERVI_DB_URL",
                                database.url(),
                                "HVORERVI_DB_PASSWORD",
                                database.password(DatabaseAccount.APPLICATION),
                                "HVORERVI_DB_MIGRATION_PASSWORD",
                                database.password(DatabaseAccount.MIGRATION),
                                "HVORERVI_DB_ANSWERS_PASSWORD",
                                database.password(DatabaseAccount.INTAKE),
                                "HVORERVI_DB_REPORTS_PASSWORD",
                                database.password(DatabaseAccount.REPORTING)))
                .awaitReady();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process startProxy() throws IOException, InterruptedException {
        Path nginx = Files.createDirectories(folder.resolve("nginx"));
        String site = Files.readString(Path.of("deploy", "nginx", "hvorervi.conf"));
        site = FIRST_SERVER.matcher(site).replaceFirst("");
        site = site.replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";");
        site = TLS.matcher(site).replaceAll("");
        String upstream = Files.readString(Path.of("deploy", "nginx", "upstream-two.conf"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + instances.get(0).port())
                .replace("127.0.0.1:8081", "127.0.0.1:" + instances.get(1).port());
        Path configuration = nginx.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log crit;
                events { worker_connections 4096; }
                http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                %s
                %s
                }
                """.formatted(upstream, site));
        Process process = new ProcessBuilder(NGINX.toString(), "-p", nginx.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(nginx.toFile(), "nginx.log")))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop the proxy"));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(UP_WITHIN_SECONDS);
        while (!isUp()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("nginx did not start: " + Files.readString(nginx.resolve("nginx.log")));
            }
            Thread.sleep(50);
        }
        return process;
    }

    private boolean isUp() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where the proxy listens. */
    public int port() {
        return port;
    }

    public String databaseUrl() {
        return database.url();
    }

    public String databasePassword() {
        return database.password(DatabaseAccount.APPLICATION);
    }

    /** The folder of the keys that answers are sealed with. */
    public Path keys() {
        return folder.resolve("application/data/answer-keys");
    }

    /** Restarts one after the other, as operators do: asked to stop, and the next not before it is ready again. */
    public void roll() throws IOException, InterruptedException {
        for (int each = 0; each < instances.size(); each++) {
            instances.get(each).close();
            instances.set(each, instances.get(each).again().awaitReady());
        }
    }

    @Override
    public void close() {
        proxy.destroy();
        instances.forEach(Jar::close);
        database.close();
    }
}
