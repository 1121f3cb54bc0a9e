package no.hvorervi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.PageLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every Flow page the reader's language from its first byte, also where Vaadin itself speaks to the reader. */
@SpringComponent
class PageDefaults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageDefaults.class);
    private static final int NOTICE_MS = 15_000;

    private final PageLanguage pageLanguage;

    PageDefaults(PageLanguage pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(PageDefaults::systemMessages);
        event.getSource().addSessionInitListener(session -> session.getSession()
                .setErrorHandler(failure -> report(failure.getThrowable())));
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(of(VaadinRequest.getCurrent()).locale());
            announceConnection(init.getUI());
        });
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", of(page.getVaadinRequest()).code()));
    }

    /** A failure inside a page that is open: what was on the screen stays, and the reader gets a reference. */
    private static void report(Throwable failure) {
        String reference = ErrorReference.next();
        LOG.error("Error {} in an open page", reference, failure);
        UI ui = UI.getCurrent();
        if (ui != null) {
            String text = I18NProvider.translate(ui.getLocale(), "error.notice", reference);
            Notification.show(text, NOTICE_MS, Notification.Position.MIDDLE).setAssertive(true);
        }
    }

    private static void announceConnection(UI ui) {
        Signal.effect(ui, () -> {
            Locale locale = ui.localeSignal().get();
            var dialog = ui.getReconnectDialogConfiguration();
            dialog.setDialogText(I18NProvider.translate(locale, "connection.lost"));
            dialog.setDialogTextGaveUp(I18NProvider.translate(locale, "connection.gaveUp"));
        });
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = info.getLocale() == null
                ? Language.NB.locale()
                : Language.ofLocale(info.getLocale()).locale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(I18NProvider.translate(locale, "session.ended"));
        messages.setSessionExpiredMessage(I18NProvider.translate(locale, "session.ended.text"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(I18NProvider.translate(locale, "error.500.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(locale, "error.reload"));
        messages.setCookiesDisabledCaption(I18NProvider.translate(locale, "error.cookies.title"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(locale, "error.cookies.text"));
        return messages;
    }

    private Language of(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? pageLanguage.of(servlet.getHttpServletRequest())
                : Language.NB;
    }
}
