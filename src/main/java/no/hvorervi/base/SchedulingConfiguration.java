package no.hvorervi.base;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets methods marked {@code @Scheduled} run from time to time, in every instance: they see to it themselves that what must be
 * done once is done once.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "hvorervi.schedule", havingValue = "true", matchIfMissing = true)
class SchedulingConfiguration {}
