package no.hvorervi;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;

/** The packaged application with a database server of its own, each of which can be killed and comes back at once. */
public final class KillableApplication implements AutoCloseable {

    private final Path folder;
    private final CuttingProxy proxy;
    private EmbeddedDatabase database;
    private volatile Jar application;

    private KillableApplication(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        database = EmbeddedDatabase.start(folder.resolve("server"));
        proxy = CuttingProxy.to(databasePort());
        application = startApplication();
    }

    /** Starts both with their data in the folder, and returns when they can be used. */
    public static KillableApplication start(Path folder) throws IOException, InterruptedException {
        return new KillableApplication(folder);
    }

    private Jar startApplication() throws IOException, InterruptedException {
        return Jar.start(
                        folder.resolve("application"),
                        Map.of(
                                "HVORERVI_DB_URL",
                                databaseUrl(),
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

    private int databasePort() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    /** Where it listens, for good. */
    public int port() {
        return application.port();
    }

    /** The same for good, though a server that comes back listens at another port. */
    public String databaseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + proxy.port() + "/hvorervi?sslMode=disable";
    }

    public String databasePassword() {
        return database.password(DatabaseAccount.APPLICATION);
    }

    /** The folder of the keys that answers are sealed with. */
    public Path keys() {
        return folder.resolve("application/data/answer-keys");
    }

    /** As kill -9; returns when it can be used again, on the same data and port. */
    public void kill() throws IOException, InterruptedException {
        application.kill();
        application = application.again().awaitReady();
    }

    /** As kill -9; returns when the server takes connections again. */
    public void killDatabase() throws IOException {
        long server = Long.parseLong(
                Files.readString(folder.resolve("server/database/mariadbd.pid")).strip());
        ProcessHandle process = ProcessHandle.of(server).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        database.close();
        database = EmbeddedDatabase.start(folder.resolve("server"));
        proxy.redirect(databasePort());
    }

    @Override
    public void close() {
        application.close();
        proxy.close();
        database.close();
    }
}
