package no.hvorervi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.signin.SessionLimits;
import no.hvorervi.signin.SignInRoutes;

/** Warns three minutes before an idle session ends, and lets the person stay; and tells an open page that its session was
 * ended or its roles changed. The browser keeps the time. */
@Tag("hvorervi-session")
@JsModule("context://frontend/session.js")
class SessionWarning extends Component {

    private static final Duration WARN_BEFORE = Duration.ofMinutes(3);

    SessionWarning() {
        getElement().setProperty("warnAfter", (double)
                SessionLimits.IDLE.minus(WARN_BEFORE).toSeconds());
        getElement().setProperty("endAfter", (double) SessionLimits.IDLE.toSeconds());
        Texts.bind(this, text -> getElement().setProperty("heading", text), "session.ending");
        Texts.bind(this, text -> getElement().setProperty("explanation", text), "session.explanation");
        Texts.bind(this, text -> getElement().setProperty("stay", text), "session.stay");
        Texts.bind(this, text -> getElement().setProperty("ended", text), "session.ended");
        Texts.bind(this, text -> getElement().setProperty("signIn", text), "session.signIn");
        getElement().setProperty("state", SignInRoutes.STATE);
        Texts.bind(this, text -> getElement().setProperty("changed", text), "session.changed");
        Texts.bind(this, text -> getElement().setProperty("changedText", text), "session.changed.text");
        Texts.bind(this, text -> getElement().setProperty("reload", text), "session.reload");
        // Reaching the server at all is what keeps the session.
        getElement().addEventListener("stay", event -> {});
    }
}
