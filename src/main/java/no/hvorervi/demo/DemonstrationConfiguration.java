package no.hvorervi.demo;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Reads the file of the demonstration once. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationConfiguration {

    @Bean
    DemonstrationData demonstrationData() throws IOException {
        return DemonstrationData.read();
    }
}
