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
 * @param migrationUser account that makes and changes tables; the application itself never works with it
 * @param migrationPassword its password; or
 * @param migrationPasswordFile a file that holds that password
 * @param answersUser account that hands answers in and can read none of them
 * @param answersPassword its password; or
 * @param answersPasswordFile a file that holds that password
 * @param reportsUser account that reads what is released, and nothing else
 * @param reportsPassword its password; or
 * @param reportsPasswordFile a file that holds that password
 * @param attach whether to use the embedded database that another process runs in the data folder, as commands do
 */
@ConfigurationProperties("hvorervi.db")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("hvorervi") String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("hvorervi_migration") String migrationUser,
        @Nullable String migrationPassword,
        @Nullable Path migrationPasswordFile,
        @DefaultValue("hvorervi_answers") String answersUser,
        @Nullable String answersPassword,
        @Nullable Path answersPasswordFile,
        @DefaultValue("hvorervi_reports") String reportsUser,
        @Nullable String reportsPassword,
        @Nullable Path reportsPasswordFile,
        @DefaultValue("false") boolean attach) {

    /** Whether the operator has named a database, so that none is started inside the application. */
    boolean isExternal() {
        return url != null && !url.isBlank();
    }
}
