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
import no.hvorervi.i18n.Messages;
import no.hvorervi.i18n.PageLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every Flow page the reader's language from its first byte, also where Vaadin itself speaks to the reader. */
@SpringComponent
class PageDefaults implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(PageDefaults.class);
    private static final int NOTICE_MS = 15_000;

    private final PageLanguage pageLanguage;
    private final Messages messages;

    PageDefaults(PageLanguage pageLanguage, Messages messages) {
        this.pageLanguage = pageLanguage;
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::systemMessages);
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
            // Flow hands on all texts of its connection indicator but this one.
            ui.getPage()
                    .executeJs(
                            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                            I18NProvider.translate(locale, "connection.back"));
        });
    }

    /** Also for requests that never get as far as Vaadin's own texts, such as those of a browser that lost its cookie. */
    private SystemMessages systemMessages(SystemMessagesInfo info) {
        Language language = info.getLocale() == null ? Language.NB : Language.ofLocale(info.getLocale());
        var texts = new CustomizedSystemMessages();
        texts.setSessionExpiredCaption(messages.text(language, "session.ended"));
        texts.setSessionExpiredMessage(messages.text(language, "session.ended.text"));
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setInternalErrorCaption(messages.text(language, "error.500.title"));
        texts.setInternalErrorMessage(messages.text(language, "error.reload"));
        texts.setCookiesDisabledCaption(messages.text(language, "error.cookies.title"));
        texts.setCookiesDisabledMessage(messages.text(language, "error.cookies.text"));
        return texts;
    }

    private Language of(VaadinRequest request) {
        return request instanceof VaadinServletRequest servlet
                ? pageLanguage.of(servlet.getHttpServletRequest())
                : Language.NB;
    }
}
