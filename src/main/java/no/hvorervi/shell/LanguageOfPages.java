package no.hvorervi.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;

/** Gives every Flow page the reader's language from its first byte. */
@SpringComponent
class LanguageOfPages implements VaadinServiceInitListener {

    private final PageLanguage pageLanguage;

    LanguageOfPages(PageLanguage pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI()
                .setLocale(of(VaadinRequest.getCurrent()).locale()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", of(page.getVaadinRequest()).code()));
    }

    private Language of(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? pageLanguage.of(servlet.getHttpServletRequest())
                : Language.NB;
    }
}
