package no.hvorervi;

import java.util.concurrent.atomic.AtomicReference;
import no.hvorervi.access.AccessFacts;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.release.Prover;
import no.hvorervi.results.ResultAccess;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

/** Lets the beans that guard access, and what is published, fail, as a broken database or a mistake in them would. */
public final class GuardFaults extends DefaultPointcutAdvisor {

    /** What must never reach a page. */
    public static final String MESSAGE = "select password_hash from account where hemmelig = 1";

    private final transient AtomicReference<@Nullable Class<?>> failing = new AtomicReference<>();

    GuardFaults() {
        setPointcut(new Guards());
        setAdvice((MethodInterceptor) call -> {
            Class<?> guard = failing.get();
            if (guard != null && guard.isInstance(call.getThis())) {
                throw new IllegalStateException(MESSAGE);
            }
            return call.proceed();
        });
    }

    /** Until {@link #mend()}, every question to this guard fails. */
    public void breakGuard(Class<?> guard) {
        failing.set(guard);
    }

    public void mend() {
        failing.set(null);
    }

    /** All methods of the guards. */
    private static final class Guards extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(java.lang.reflect.Method method, Class<?> type) {
            return UnitAccess.class.isAssignableFrom(type)
                    || AccessFacts.class.isAssignableFrom(type)
                    || CurrentUser.class.isAssignableFrom(type)
                    || ResultAccess.class.isAssignableFrom(type)
                    || Prover.class.isAssignableFrom(type);
        }
    }
}
