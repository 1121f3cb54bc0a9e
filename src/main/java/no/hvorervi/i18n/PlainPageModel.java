package no.hvorervi.i18n;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Gives every plain page what its language menu needs; what shows no page is not asked for any. */
@Component
public class PlainPageModel implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        of(page).ifPresent(model -> {
            model.put("languages", List.of(Language.values()));
            // The path of this page, which changing the language comes back to.
            model.put("path", request.getServletPath());
        });
    }

    /**
     * The model of a page that is shown; empty where none is, and for a redirect, where what is put in would be parameters of
     * the address.
     */
    public static Optional<Map<String, Object>> of(@Nullable ModelAndView page) {
        return Optional.ofNullable(page)
                .filter(each -> !Objects.requireNonNullElse(each.getViewName(), "")
                        .startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX))
                .map(ModelAndView::getModel);
    }
}
