package no.hvorervi.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one browser of their process, which is started by the first and closed after the last. */
final class BrowserExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // The build runs each class as a run of its own in the same session.
        return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(BrowserExtension.class))
                .computeIfAbsent(Browser.class, type -> new Browser(Chromium.start("chromium")), Browser.class);
    }
}
