package no.hvorervi.access;

import no.hvorervi.audit.Refusals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the recording of refusals around all services. */
@Configuration(proxyBeanMethods = false)
class RefusalConfiguration {

    /** Of the kind that the proxies of method security take along. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static RefusalAdvisor refusalAdvisor(ObjectProvider<Refusals> refusals) {
        return new RefusalAdvisor(refusals);
    }
}
