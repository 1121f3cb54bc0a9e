package no.hvorervi.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.hvorervi.CuttingProxy;
import no.hvorervi.Jar;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;

/** The packaged application with a database server of its own, each of which can be killed and comes back at once. */
final class KillableApplication implements AutoCloseable {

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

    /** Starts both with their data in the folder, and returns when people can answer. */
    static KillableApplication start(Path folder) throws IOException, InterruptedException {
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

    /** Where it listens at the moment. */
    int port() {
        return application.port();
    }

    /** The same for good, though a server that comes back listens at another port. */
    String databaseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + proxy.port() + "/hvorervi?sslMode=disable";
    }

    String databasePassword() {
        return database.password(DatabaseAccount.APPLICATION);
    }

    /** The folder of the keys that answers are sealed with. */
    Path keys() {
        return folder.resolve("application/data/answer-keys");
    }

    /** As kill -9; returns when it can be used again. */
    void kill() throws IOException, InterruptedException {
        application.kill();
        application = startApplication();
    }

    /** As kill -9; returns when the server takes connections again. */
    void killDatabase() throws IOException {
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
