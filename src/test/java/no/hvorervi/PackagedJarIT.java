package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.hvorervi.accounts.TestUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The packaged jar started bare, as an operator meets it first (R-34). */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagedJarIT {

    private static final Path FOLDER = Path.of("target", "packaged-jar").toAbsolutePath();
    private static final String EMAIL = "ada@kommune.example";
    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)/oppsett#([A-Za-z0-9_-]{43})\\b");

    private static final Map<String, String> WITHOUT_A_PHONE = Map.of("HVORERVI_SIGN_IN_SECOND_FACTOR", "optional");

    private static Jar jar;

    @BeforeAll
    static void startBare() throws IOException, InterruptedException {
        FileSystemUtils.deleteRecursively(FOLDER);
        jar = Jar.start(FOLDER, WITHOUT_A_PHONE).awaitReady();
    }

    @AfterAll
    static void stop() {
        jar.close();
    }

    private static Visitor visitor() {
        return new Visitor(jar.port());
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(strings = {"/", "/logg-inn", "/invitasjon", "/om", "/finnes-ikke", "/actuator", "/actuator/env"})
    void onlyTheSetUpPageAnswers(String path) {
        assertThat(Visitor.location(visitor().get(path))).endsWith("/oppsett");
        assertThat(visitor().get("/oppsett").statusCode()).isEqualTo(200);
    }

    @Order(1)
    @Test
    void logHasTheLinkAndTheSettingsForProduction() {
        Matcher link = LINK.matcher(jar.log());
        assertThat(link.results())
                .singleElement()
                .extracting(found -> found.group(1))
                .isEqualTo("" + jar.port());
        assertThat(jar.log())
                .contains("HVORERVI_DB_URL", "HVORERVI_DB_PASSWORD_FILE", "HVORERVI_PUBLIC_URL", "TLS", "--help")
                .doesNotContain("Exception", "Using generated security password");
    }

    @Order(1)
    @Test
    void secretsOfTheDataFolderAreTheOwnersOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(FOLDER.resolve("data/database.password"))))
                .isEqualTo("rw-------");
        assertThat(FOLDER.resolve("data/database.accounts.sql")).doesNotExist();
        assertThat(jar.log())
                .doesNotContain(Files.readString(FOLDER.resolve("data/database.password"))
                        .strip());
    }

    @Order(1)
    @Test
    void secondOneOnTheSameFolderRefuses() throws IOException, InterruptedException {
        try (Jar second = Jar.start(FOLDER, Map.of())) {
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.log())
                    .contains("is in use by another", "HVORERVI_DATA")
                    .doesNotContain("at no.hvorervi", "Caused by");
        }
        assertThat(visitor().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Order(2)
    @Test
    void thereIsNoDefaultAccountAndTheFirstIsMadeWithTheLink() {
        Matcher link = LINK.matcher(jar.log());
        assertThat(link.find()).isTrue();
        var made = visitor()
                .submit(
                        "/oppsett",
                        Map.of(
                                "code",
                                link.group(2),
                                "name",
                                "Ada Første",
                                "email",
                                EMAIL,
                                "password",
                                TestUsers.PASSWORD,
                                "repeated",
                                TestUsers.PASSWORD));
        assertThat(Visitor.location(made)).endsWith("/logg-inn?klar");
        for (String name : new String[] {"admin", "admin@kommune.example", "root", "user", "ada@demo.example"}) {
            assertThat(Visitor.location(visitor().signIn(name, name))).endsWith("?error");
        }
        requireSignIn();
        assertThat(visitor().get("/oppsett").statusCode()).isEqualTo(404);
    }

    private static void requireSignIn() {
        Visitor ada = visitor();
        ada.signIn(EMAIL, TestUsers.PASSWORD);
        assertThat(ada.get("/").statusCode()).isEqualTo(200);
    }

    @Order(3)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/shutdown"
            })
    void ofTheActuatorOnlyHealthAnswers(String path) {
        Visitor ada = visitor();
        ada.signIn(EMAIL, TestUsers.PASSWORD);
        assertThat(ada.get(path).statusCode()).isIn(403, 404);
        assertThat(visitor().get(path).statusCode()).isIn(302, 404);
        assertThat(visitor().get("/actuator/health").body()).doesNotContain("components", "details", "MariaDB");
    }

    /** The server that the killed application left behind is ended, and all that was written is there. */
    @Order(4)
    @Test
    void afterAKillTheNextStartGoesOnWhereItWas() throws IOException, InterruptedException {
        jar.kill();
        jar = Jar.start(FOLDER, WITHOUT_A_PHONE).awaitReady();
        assertThat(jar.log()).contains("left behind").doesNotContain("/oppsett#");
        requireSignIn();
    }

    @Order(5)
    @Test
    void auditLogIsVerifiedWhileTheApplicationRuns() throws IOException, InterruptedException {
        String head;
        try (Jar command = Jar.start(FOLDER, Map.of(), "verify-audit-log")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            assertThat(command.log()).contains("intact: ", "head: ");
            head = command.log().replaceAll("(?s).*head: (\\w{64}).*", "$1");
        }
        try (Jar command = Jar.start(FOLDER, Map.of(), "verify-audit-log", "--expect-head", head)) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
        }
        try (Jar command = Jar.start(FOLDER, Map.of(), "verify-audit-log", "--expect-head", "ab".repeat(32))) {
            assertThat(command.awaitEnd()).as(command.log()).isEqualTo(1);
        }
    }

    @Order(5)
    @Test
    void roundThatIsBroughtInIsProvenWhileTheApplicationRuns() throws IOException, InterruptedException {
        plantMunicipality();
        Path file = Files.writeString(
                FOLDER.resolve("answers.csv"),
                "unit;openness\n"
                        + IntStream.range(0, 24)
                                .mapToObj(person -> (person < 12 ? "Nord;" : "Sør;") + (person % 5 + 1) + "\n")
                                .collect(Collectors.joining()));
        String round;
        try (Jar command = Jar.start(
                FOLDER,
                Map.of(),
                "import-round",
                "--file",
                file.toString(),
                "--title=Papirrunden",
                "--closed-on=2020-05-30",
                "--add-units-under=prøve")) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            round = command.log().replaceAll("(?s).*round (\\d+).*", "$1");
        }
        try (Jar command = Jar.start(FOLDER, Map.of(), "prove-release", "--round", round)) {
            assertThat(command.awaitEnd()).as(command.log()).isZero();
            assertThat(command.log())
                    .contains("round " + round + ": Papirrunden, closed 2020-05-30", "as released: yes")
                    .endsWith("verdict: SAFE\n");
        }
        try (Jar command = Jar.start(FOLDER, Map.of(), "prove-release", "--round=9999")) {
            assertThat(command.awaitEnd()).as(command.log()).isEqualTo(2);
            assertThat(command.log()).contains("Nothing of round 9999 is released.");
        }
    }

    private static void plantMunicipality() throws IOException {
        Path data = FOLDER.resolve("data");
        JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:"
                        + Files.readString(data.resolve("database.port")).strip() + "/hvorervi?sslMode=disable",
                "hvorervi",
                Files.readString(data.resolve("database.password")).strip()));
        sql.sql("insert into municipality (name) values ('Prøve kommune')").update();
        sql.sql(
                        "insert into unit (municipality_id, external_id, name, kind, valid_from)"
                                + " select max(municipality_id), 'prøve', 'Prøve kommune', 'kommune', '2020-01-01' from municipality")
                .update();
    }

    @Test
    void logThatCannotBeReadIsSaidToBeSo() throws IOException, InterruptedException {
        try (Jar command = Jar.start(
                FOLDER.resolve("unreachable"),
                Map.of("HVORERVI_DB_URL", "jdbc:mariadb://127.0.0.1:1/x", "HVORERVI_DB_PASSWORD", "hemmelig"),
                "verify-audit-log")) {
            assertThat(command.awaitEnd()).isEqualTo(2);
            assertThat(command.log()).contains("could not be read").doesNotContain("hemmelig", "\tat ");
        }
    }

    @Test
    void readableSecretIsRefused() throws IOException, InterruptedException {
        Path secret = Files.createDirectories(FOLDER).resolve("secret-" + UUID.randomUUID());
        Files.writeString(secret, "hemmelig");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        requireRefusal(
                Map.of(
                        "HVORERVI_DB_URL",
                        "jdbc:mariadb://127.0.0.1:3306/x",
                        "HVORERVI_DB_PASSWORD_FILE",
                        secret.toString(),
                        "HVORERVI_DB_MIGRATION_PASSWORD",
                        "hemmelig"),
                "can be read or changed by others",
                "chmod 600");
    }

    @Test
    void databaseOverANetworkWithoutTlsIsRefused() throws IOException, InterruptedException {
        requireRefusal(
                Map.of("HVORERVI_DB_URL", "jdbc:mariadb://db.kommune.example:3306/hvorervi"),
                "without verified TLS",
                "sslMode=verify-full");
    }

    /** Given by the environment, as the simplest settings are. */
    @Test
    void signInProviderWithoutTlsIsRefused() throws IOException, InterruptedException {
        requireRefusal(
                Map.of(
                        "HVORERVI_SIGNIN_PROVIDERS_KOMMUNEN_NAME", "Kommunen",
                        "HVORERVI_SIGNIN_PROVIDERS_KOMMUNEN_CLIENTID", "hvorervi",
                        "HVORERVI_SIGNIN_PROVIDERS_KOMMUNEN_ISSUER", "http://sts.kommune.example"),
                "«kommunen» has an issuer that is not an https address",
                "beginning with https://");
    }

    @Test
    void databaseWithoutAnAccountForMigrationIsRefused() throws IOException, InterruptedException {
        requireRefusal(
                Map.of("HVORERVI_DB_URL", "jdbc:mariadb://127.0.0.1:3306/x", "HVORERVI_DB_PASSWORD", "hemmelig"),
                "not the account that makes and changes the tables",
                "HVORERVI_DB_MIGRATION_PASSWORD_FILE");
    }

    private static void requireRefusal(Map<String, String> environment, String problem, String cure)
            throws IOException, InterruptedException {
        try (Jar refusing = Jar.start(FOLDER.resolve("refusing"), environment)) {
            assertThat(refusing.awaitEnd()).isNotZero();
            assertThat(refusing.log()).contains(problem, cure).doesNotContain("hemmelig", "\tat ");
        }
    }

    @Test
    void helpIsPrinted() throws IOException, InterruptedException {
        try (Jar help = Jar.start(FOLDER.resolve("help"), Map.of(), "--help")) {
            assertThat(help.awaitEnd()).isZero();
            assertThat(help.log()).contains("HVORERVI_DB_URL", "HVORERVI_DATA", "--help");
        }
    }
}
