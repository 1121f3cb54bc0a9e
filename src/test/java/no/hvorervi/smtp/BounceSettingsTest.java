package no.hvorervi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import no.hvorervi.base.UnsafeConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator has to set. */
class BounceSettingsTest {

    @Test
    void settingsHaveTheNamesThatHelpTells() {
        var environment = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                        "HVORERVI_MAIL_BOUNCE_ADDRESS", "retur@kommune.example",
                        "HVORERVI_MAIL_BOUNCE_HOST", "imap.kommune.example",
                        "HVORERVI_MAIL_BOUNCE_PORT", "143",
                        "HVORERVI_MAIL_BOUNCE_USERNAME", "retur",
                        "HVORERVI_MAIL_BOUNCE_PASSWORD_FILE", "/run/secret"));
        assertThat(new Binder(ConfigurationPropertySources.from(environment))
                        .bind("hvorervi.mail.bounce", BounceSettings.class)
                        .get())
                .isEqualTo(new BounceSettings(
                        "retur@kommune.example", "imap.kommune.example", 143, "retur", Path.of("/run/secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "retur@kommune.example, imap.kommune.example, , /run/secret",
        "retur@kommune.example, imap.kommune.example, retur, ",
        ", imap.kommune.example, retur, /run/secret",
        "Retur <retur@kommune.example>, , , ",
        "retur, , , ",
    })
    void halfAMailboxIsRefused(
            @Nullable String address, @Nullable String host, @Nullable String user, @Nullable Path password) {
        assertThatThrownBy(() -> new BounceSettings(address, host, 993, user, password))
                .isInstanceOf(UnsafeConfigurationException.class)
                .hasMessageContaining("HVORERVI_MAIL_BOUNCE_");
    }

    @Test
    void addressAloneLetsPeopleReadTheMailbox() {
        var settings = new BounceSettings("retur@kommune.example", " ", 993, "", null);
        assertThat(settings.envelopeSender()).contains("retur@kommune.example");
        assertThat(settings.hasMailbox()).isFalse();
    }
}
