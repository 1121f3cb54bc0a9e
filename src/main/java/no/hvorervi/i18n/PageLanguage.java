package no.hvorervi.i18n;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: what the reader chose last in this browser, or what the browser asks for. */
@Component(PageLanguage.BEAN_NAME)
public class PageLanguage implements LocaleResolver {

    static final String BEAN_NAME = "localeResolver";

    private static final String COOKIE = "sprak";

    /** Request attribute with what was chosen in this very request, whose answer is in that language already. */
    private static final String CHOSEN_NOW = PageLanguage.class.getName() + ".chosen";

    private static final Duration KEPT_FOR = Duration.ofDays(365);

    public Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> askedFor(request));
    }

    /** Without the header the servlet container would name the server's own language. */
    private static Language askedFor(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.NB
                : Language.ofLocales(Collections.list(request.getLocales()));
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN_NOW) instanceof Language now) {
            return Optional.of(now);
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.find(cookie.getValue());
    }

    /** Remembers the choice in this browser, and answers this request in it. */
    public void choose(Language language, HttpServletRequest request, HttpServletResponse response) {
        answerIn(language, request);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .maxAge(KEPT_FOR)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    /** Answers this request in the language, and remembers it nowhere. */
    public void answerIn(Language language, HttpServletRequest request) {
        request.setAttribute(CHOSEN_NOW, language);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            choose(Language.ofLocale(locale), request, response);
        }
    }
}
