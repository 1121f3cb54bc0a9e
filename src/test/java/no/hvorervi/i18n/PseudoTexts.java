package no.hvorervi.i18n;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.annotation.Bean;

/**
 * With {@code hvorervi.pseudo-texts=true} every text from the bundles stands in ⟦ ⟧, so that a browser test sees which
 * text on a page does not come from them.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PseudoTexts {

    public static final String OPEN = "⟦";
    public static final String CLOSE = "⟧";

    @Bean
    @ConditionalOnProperty("hvorervi.pseudo-texts")
    static BeanPostProcessor markedTexts() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("messageSource") ? new Marking((MessageSource) bean) : bean;
            }
        };
    }

    /** Marks what another source says. */
    record Marking(MessageSource source) implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
            String text = source.getMessage(code, arguments, null, locale);
            return text == null ? otherwise : marked(text);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            return marked(source.getMessage(code, arguments, locale));
        }

        @Override
        public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
            return marked(source.getMessage(resolvable, locale));
        }

        private static String marked(String text) {
            return OPEN + text + CLOSE;
        }
    }
}
