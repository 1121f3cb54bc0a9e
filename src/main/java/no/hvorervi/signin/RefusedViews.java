package no.hvorervi.signin;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import java.util.Optional;
import no.hvorervi.audit.Refusals;

/** Decides as Flow does, and has each view recorded that a signed-in person was refused. */
class RefusedViews extends DefaultAccessCheckDecisionResolver {

    private final transient Refusals refusals;

    RefusedViews(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext context) {
        AccessCheckResult result = super.resolve(results, context);
        if (result.decision() != AccessCheckDecision.ALLOW && context.isNavigating()) {
            refusals.record("route", context.getLocation().getPath(), Optional.empty());
        }
        return result;
    }
}
