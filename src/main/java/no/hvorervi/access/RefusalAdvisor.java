package no.hvorervi.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import no.hvorervi.audit.Refusals;
import no.hvorervi.ids.UnitId;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Stands around every service, before its access annotations are looked at, and has each refused call recorded: once, by
 * what was called first.
 */
final class RefusalAdvisor extends DefaultPointcutAdvisor {

    /** Before the interceptors of method security. */
    private static final int OUTERMOST = Integer.MIN_VALUE + 100;

    private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

    private final transient ObjectProvider<Refusals> refusals;

    /** The log is asked for at the first refusal: what it is made of must not be made before proxies are. */
    RefusalAdvisor(ObjectProvider<Refusals> refusals) {
        this.refusals = refusals;
        setPointcut(new Services());
        setAdvice((MethodInterceptor) this::call);
        setOrder(OUTERMOST);
    }

    private @Nullable Object call(MethodInvocation invocation) throws Throwable {
        if (INSIDE.isBound()) {
            return invocation.proceed();
        }
        try {
            return ScopedValue.where(INSIDE, true).<@Nullable Object, Throwable>call(invocation::proceed);
        } catch (RuntimeException failure) {
            if (failure instanceof Refusal || failure instanceof AccessDeniedException) {
                refusals.getObject().record("function", nameOf(invocation.getMethod()), unitOf(invocation));
            }
            throw failure;
        }
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Optional<UnitId> unitOf(MethodInvocation invocation) {
        return Arrays.stream(invocation.getArguments())
                .filter(UnitId.class::isInstance)
                .map(UnitId.class::cast)
                .findFirst();
    }

    /** All methods of our services. */
    private static final class Services extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("no.hvorervi.") && type.isAnnotationPresent(Service.class);
        }
    }
}
