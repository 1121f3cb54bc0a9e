package no.hvorervi.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Anything else that goes wrong while a view is opened: a reference for the reader, the rest for the log. It stands alone,
 * since what went wrong may be the layout itself.
 */
@Tag("main")
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = ErrorReference.next();
        LOG.error("Error {} on /{}", reference, event.getLocation().getPath(), parameter.getException());
        add(new ErrorCard(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return ErrorCard.title(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
