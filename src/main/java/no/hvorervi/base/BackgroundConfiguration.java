package no.hvorervi.base;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Where work is done that nobody waits for. */
@Configuration(proxyBeanMethods = false)
class BackgroundConfiguration {

    private static final int WAITING = 500;

    /** What does not fit is refused: a flood of requests must not fill the memory. */
    @Bean(name = Background.BEAN_NAME, defaultCandidate = false)
    ThreadPoolTaskExecutor background() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("background-");
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(2);
        executor.setQueueCapacity(WAITING);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }
}
