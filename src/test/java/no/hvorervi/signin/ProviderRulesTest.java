package no.hvorervi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.accounts.ClaimedRoles;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which settings of sign-in providers start the application, and which stop it with a cure. */
class ProviderRulesTest {

    private static final String PREFIX = "hvorervi.sign-in.providers.kommunen.";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            PREFIX + "name", "Løgnbekk kommune",
            PREFIX + "issuer", "https://sts.kommune.example/v2.0",
            PREFIX + "client-id", "hvorervi"));

    private Providers start(String publicUrl) {
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        return new Providers(
                binder.bindOrCreate("hvorervi.sign-in", SignInSettings.class),
                new Known(),
                new ProviderClient(),
                Clock.systemUTC(),
                publicUrl);
    }

    private Providers start() {
        return start("https://hvorervi.kommune.example");
    }

    private void refuse(String name, String value, String problem) {
        settings.put(PREFIX + name, value);
        assertThatThrownBy(this::start).isInstanceOfSatisfying(UnsafeConfigurationException.class, refused -> {
            assertThat(refused.problem()).contains("kommunen", problem);
            assertThat(refused.cure()).isNotBlank();
        });
        settings.remove(PREFIX + name);
    }

    /** The roles of the installation, and nobody in them. */
    private static final class Known implements ClaimedRoles {

        @Override
        public Set<String> names() {
            return Set.of("UNIT_LEADER", "VIEWER");
        }

        @Override
        public Optional<MunicipalityId> findMunicipality(String numberOrName) {
            return Optional.empty();
        }

        @Override
        public Optional<AccountId> findPerson(MunicipalityId municipality, String externalId) {
            return Optional.empty();
        }

        @Override
        public void replace(AccountId account, MunicipalityId municipality, Set<ClaimedRole> roles) {
            throw new UnsupportedOperationException("Nobody signs in here");
        }
    }

    @Test
    void withoutProvidersLocalSignInIsOpen() {
        settings.clear();
        assertThat(start("http://hvorervi.kommune.example").offers(Language.NB)).isEmpty();
        assertThat(new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("hvorervi.sign-in", SignInSettings.class)
                        .local())
                .isTrue();
    }

    @Test
    void providerIsOfferedByNameInTheReadersLanguageWithoutAskingIt() {
        settings.put(PREFIX + "names.nn", "Løgnbekk kommune, nynorsk");
        assertThat(start().offers(Language.NB))
                .containsExactly(new Providers.Offer("kommunen", "Løgnbekk kommune", true));
        assertThat(start().offers(Language.NN).getFirst().name()).isEqualTo("Løgnbekk kommune, nynorsk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sts.kommune.example",
                "ftp://sts.kommune.example",
                "sts.kommune.example",
                "https://navn:passord@sts.kommune.example",
                "https:///v2.0",
                "https://sts kommune",
                "http://localhost.kommune.example",
                "http://127.0.0.1.kommune.example"
            })
    void unsafeIssuerIsRefused(String issuer) {
        refuse("issuer", issuer, "issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/realms/x", "http://127.0.0.1:8081", "http://[::1]:8081"})
    void onThisMachineTlsIsNotNeeded(String issuer) {
        settings.put(PREFIX + "issuer", issuer);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "name,'',no name",
        "issuer,'',no issuer",
        "client-id,'',no client-id",
        "scopes,'profile,email',openid",
        "email-domains,@kommune.example,e-mail domain",
        "email-domains,Kommune.example,e-mail domain",
        "email-is-verified,true,every e-mail address",
        "external-id-claim,employeeid,which municipality",
        "roles.leder,UNIT_LEADER,only one of"
    })
    void incompleteOrUnsafeSettingIsRefused(String name, String value, String problem) {
        refuse(name, value, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR,never given automatically",
        "OPERATOR,never given automatically",
        "'UNIT_LEADER, ADMINISTRATOR@12',never given automatically",
        "SJEF,not a role",
        "unit_leader,not a role",
        "UNIT_LEADER@,not a role"
    })
    void roleThatAClaimMayNotGiveIsRefused(String role, String problem) {
        settings.put(PREFIX + "municipality", "0301");
        settings.put(PREFIX + "roles-claim", "roles");
        refuse("roles.leder", role, problem);
    }

    @Test
    void valuesOfTheClaimGiveRolesInUnits() {
        settings.put(PREFIX + "municipality", "0301");
        settings.put(PREFIX + "roles-claim", "roles");
        settings.put(PREFIX + "roles.leder", "UNIT_LEADER@12.3, VIEWER");
        settings.put(PREFIX + "roles[Hvor er vi/Innsyn]", "VIEWER");
        assertThat(start().find("kommunen").orElseThrow().roles())
                .containsEntry(
                        "leder",
                        Set.of(
                                new ClaimedRole("UNIT_LEADER", Optional.of("12.3")),
                                new ClaimedRole("VIEWER", Optional.empty())))
                .containsEntry("Hvor er vi/Innsyn", Set.of(new ClaimedRole("VIEWER", Optional.empty())));
    }

    @Test
    void keyThatCannotStandInAnAddressIsRefused() {
        settings.clear();
        settings.put("hvorervi.sign-in.providers[Kommunen æ].name", "x");
        assertThatThrownBy(this::start).isInstanceOf(UnsafeConfigurationException.class);
    }

    @Test
    void peopleAreNotSentBackWithoutTls() {
        assertThatThrownBy(() -> start("http://hvorervi.kommune.example"))
                .isInstanceOf(UnsafeConfigurationException.class)
                .hasMessageContaining("HVORERVI_PUBLIC_URL");
        assertThatCode(() -> start("http://localhost:8080")).doesNotThrowAnyException();
    }

    @Test
    void secretThatOthersCanReadIsRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hemmelig");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        settings.put(PREFIX + "client-secret-file", secret.toString());
        assertThatThrownBy(this::start).hasMessageContaining("chmod 600").hasMessageNotContaining("hemmelig");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        assertThatCode(this::start).doesNotThrowAnyException();
    }
}
