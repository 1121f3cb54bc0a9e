package no.hvorervi.distribution.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import no.hvorervi.base.StrictCookie;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.i18n.PlainPageModel;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Remembers in the browser that a device is shared, and tells all answer pages, so that they lead back to where the next
 * person begins. The cookie says which link the device has, which is that of the unit; nothing of any person.
 */
@Component
class SharedDevice implements WebMvcConfigurer, HandlerInterceptor {

    private static final StrictCookie COOKIE = new StrictCookie("hvorervi-felles", AnswerRoutes.START);

    /** A device may lie in the break room as long as most rounds last. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(AnswerRoutes.START, AnswerRoutes.START + "/**");
    }

    /** Where answering begins on this device; empty when it is not shared. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (link(request).isPresent()) {
            PlainPageModel.of(page).ifPresent(model -> model.putIfAbsent("sharedStart", DistributionRoutes.DEVICE));
        }
    }

    static Optional<Code> link(HttpServletRequest request) {
        return COOKIE.find(request).flatMap(Code::parse);
    }

    static void share(Code link, HttpServletRequest request, HttpServletResponse response) {
        COOKIE.set(link.value(), KEPT_FOR, request, response);
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.forget(request, response);
    }
}
