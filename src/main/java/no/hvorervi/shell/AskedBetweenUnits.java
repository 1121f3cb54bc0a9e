package no.hvorervi.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.CoordinationRoutes;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;

/** What other units ask of the person's, and what has come of what the person's units asked. */
@SpringComponent
class AskedBetweenUnits {

    private final JointActionService joint;
    private final HandedUpService handed;
    private final Clock clock;

    AskedBetweenUnits(JointActionService joint, HandedUpService handed, Clock clock) {
        this.joint = joint;
        this.handed = handed;
        this.clock = clock;
    }

    /** What waits for an answer of the person's first. */
    List<ListItem> items() {
        return Stream.of(
                        handed.waiting().stream().map(this::owed),
                        joint.waiting().stream().map(AskedBetweenUnits::asked),
                        handed.answered().stream().map(AskedBetweenUnits::answered),
                        handed.unanswered().stream().map(AskedBetweenUnits::unanswered))
                .flatMap(each -> each)
                .toList();
    }

    private ListItem owed(HandedUp each) {
        String due =
                each.isUnanswered(NorwegianTime.today(clock)) ? "home.waiting.handed.late" : "home.waiting.handed.due";
        return Waiting.item(
                CoordinationRoutes.handed(each.to(), each.id()),
                locale -> I18NProvider.translate(locale, "home.waiting.handed", each.fromName(), each.what()),
                locale -> I18NProvider.translate(locale, due, NorwegianTime.longDate(each.due(), locale)));
    }

    private static ListItem asked(ActionShare each) {
        return Waiting.item(
                CoordinationRoutes.joint(each.unit(), each.id()),
                locale -> I18NProvider.translate(locale, "home.waiting.joint", each.ownerName(), each.what()),
                locale -> I18NProvider.translate(locale, "home.waiting.joint.unit", each.unitName()));
    }

    private static ListItem answered(HandedUp each) {
        return Waiting.item(
                ActionRoutes.action(each.from(), each.action()),
                locale -> I18NProvider.translate(locale, "home.waiting.answered", each.toName(), each.what()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.answered.on",
                        NorwegianTime.longDate(each.answers().getFirst().at(), locale)));
    }

    private static ListItem unanswered(HandedUp each) {
        return Waiting.item(
                ActionRoutes.action(each.from(), each.action()),
                locale -> I18NProvider.translate(locale, "home.waiting.unanswered", each.toName(), each.what()),
                locale -> I18NProvider.translate(
                        locale, "home.waiting.unanswered.due", NorwegianTime.longDate(each.due(), locale)));
    }
}
