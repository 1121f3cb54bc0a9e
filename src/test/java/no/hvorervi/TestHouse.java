package no.hvorervi;

import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What every test's application has beside its own beans: a clock that can be moved. */
@TestConfiguration(proxyBeanMethods = false)
public class TestHouse {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** Of the kind that the proxies of method security take along. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static GuardFaults guardFaults() {
        return new GuardFaults();
    }

    @Bean
    ExecuteListenerProvider revisionWatch() {
        return RevisionWatch::new;
    }

    @Bean
    ExecuteListenerProvider statementFaults() {
        return StatementFaults::new;
    }

    /** Leaves the shared context as the next test expects it. */
    static final class CleanUp implements TestInstancePreConstructCallback, BeforeEachCallback, AfterEachCallback {

        /** Tests sign people in while they are made, too. */
        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext instance, ExtensionContext test) {
            takeOwnStrategy(test);
        }

        @Override
        public void beforeEach(ExtensionContext test) {
            takeOwnStrategy(test);
        }

        /** Each application that starts makes its own strategy the only one; the test's own is the one that counts. */
        private static void takeOwnStrategy(ExtensionContext test) {
            SecurityContextHolder.setContextHolderStrategy(
                    SpringExtension.getApplicationContext(test).getBean(SecurityContextHolderStrategy.class));
        }

        @Override
        public void afterEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(TestClock.class).reset();
            SecurityContextHolder.clearContext();
        }
    }
}
