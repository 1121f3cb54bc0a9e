package no.hvorervi.base;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database to use.
 *
 * @param url JDBC address of a MariaDB of the operator's; without it, one is started inside the application
 * @param user account at that database
 * @param password its password; or
 * @param passwordFile a file that holds the password and that only its owner may read
 */
@ConfigurationProperties("hvorervi.db")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("hvorervi") String user,
        @Nullable String password,
        @Nullable Path passwordFile) {

    /** Whether the operator has named a database, so that none is started inside the application. */
    boolean isExternal() {
        return url != null && !url.isBlank();
    }
}
