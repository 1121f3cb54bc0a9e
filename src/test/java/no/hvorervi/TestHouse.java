package no.hvorervi;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What every test's application has beside its own beans: a clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
public class TestHouse {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Leaves the shared context as the next test expects it. */
    static final class CleanUp implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).reset();
            SecurityContextHolder.clearContext();
        }
    }
}
