package no.hvorervi;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The part of the application that brings rounds in and writes figures out: no pages, no migration, nothing that runs by itself. */
@ComponentScan(
        basePackages = {
            "no.hvorervi.base",
            "no.hvorervi.i18n",
            "no.hvorervi.audit",
            "no.hvorervi.accounts",
            "no.hvorervi.access",
            "no.hvorervi.criteria",
            "no.hvorervi.organisation",
            "no.hvorervi.municipalities",
            "no.hvorervi.people",
            "no.hvorervi.rounds",
            "no.hvorervi.sealing",
            "no.hvorervi.intake",
            "no.hvorervi.released",
            "no.hvorervi.release",
            "no.hvorervi.results",
            "no.hvorervi.earlier",
            "no.hvorervi.exchange"
        },
        lazyInit = true,
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "no\\.hvorervi\\.base\\.SchedulingConfiguration",
                            "no\\.hvorervi\\..*\\.(ui|web)\\..*"
                        }))
@ImportAutoConfiguration(JooqAutoConfiguration.class)
final class RoundTools {}
