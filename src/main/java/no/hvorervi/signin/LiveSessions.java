package no.hvorervi.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Sessions of this instance that came from sign-in providers, so that those which end there end here at once. */
@Component
class LiveSessions {

    private final Map<Live, HttpSession> sessions = new ConcurrentHashMap<>();

    /** Lies in a session, and tells when it comes and goes. */
    final class Live implements HttpSessionBindingListener {

        private final ProviderSession what;

        private Live(ProviderSession what) {
            this.what = what;
        }

        ProviderSession what() {
            return what;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            sessions.put(this, event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            sessions.remove(this);
        }
    }

    void bind(ProviderSession what, HttpSession session) {
        session.setAttribute(ProviderSession.NAME, new Live(what));
    }

    void end(Predicate<ProviderSession> ended) {
        List<HttpSession> ending = sessions.entrySet().stream()
                .filter(each -> ended.test(each.getKey().what()))
                .map(Map.Entry::getValue)
                .toList();
        ending.forEach(LiveSessions::invalidate);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            // Two ends at once are one end.
            return;
        }
    }
}
