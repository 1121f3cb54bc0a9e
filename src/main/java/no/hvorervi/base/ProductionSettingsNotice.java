package no.hvorervi.base;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at each start which settings are still missing before people's answers are entrusted to this installation. */
@Component
@Profile("!demo")
class ProductionSettingsNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionSettingsNotice.class);

    private final DatabaseSettings database;
    private final Environment environment;

    ProductionSettingsNotice(DatabaseSettings database, Environment environment) {
        this.database = database;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            LOG.warn("Before production, set:\n  {}\nSee --help for all settings.", String.join("\n  ", missing));
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!database.isExternal()) {
            missing.add("HVORERVI_DB_URL, HVORERVI_DB_PASSWORD_FILE, HVORERVI_DB_MIGRATION_PASSWORD_FILE,"
                    + " HVORERVI_DB_ANSWERS_PASSWORD_FILE and HVORERVI_DB_REPORTS_PASSWORD_FILE: a MariaDB of your own with backups. Now an embedded one keeps the data in "
                    + environment.getProperty("hvorervi.data")
                    + ".");
        }
        String publicUrl = environment.getProperty("hvorervi.public-url", "");
        if (!publicUrl.startsWith("https://")) {
            missing.add(
                    "HVORERVI_PUBLIC_URL: the https address people use. A reverse proxy with TLS must stand in front"
                            + " and send X-Forwarded-Proto; without https nobody can sign in from another machine.");
        }
        return missing;
    }
}
