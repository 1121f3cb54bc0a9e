package no.hvorervi.shell;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.ControlAnswerService;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.ControlFilter;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.controls.OwnControl;
import no.hvorervi.controls.Unattended;
import no.hvorervi.controls.UnitControl;

/** What the register of controls asks of a person: to answer, to do what was promised, to see to it, or to read an answer. */
@SpringComponent
class WaitingControls {

    private final ControlAnswerService answers;
    private final ControlEntryService entries;
    private final ControlRegisterService register;

    WaitingControls(ControlAnswerService answers, ControlEntryService entries, ControlRegisterService register) {
        this.answers = answers;
        this.entries = entries;
        this.register = register;
    }

    /** One for each, the most pressing first. */
    List<ListItem> items() {
        return Stream.of(
                        answers.waiting().stream().map(WaitingControls::toAnswer),
                        entries.news().stream().map(WaitingControls::toRead),
                        register.unattended().stream().flatMap(WaitingControls::toSeeTo))
                .flatMap(each -> each)
                .toList();
    }

    private static ListItem toAnswer(OwnControl own) {
        String key = own.need() == OwnControl.Need.PROMISE ? "home.waiting.control.promise" : "home.waiting.control";
        return Waiting.item(
                ControlRoutes.control(own.control().id()),
                locale -> I18NProvider.translate(
                        locale, key, own.control().terms().name()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.control." + own.need().name(),
                        NorwegianTime.longDate(own.day(), locale)));
    }

    private static ListItem toRead(UnitControl each) {
        return Waiting.item(
                ControlRoutes.entry(each.entry().unit(), each.entry().id()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.control.news",
                        each.control().terms().name()),
                locale -> I18NProvider.translate(
                        locale,
                        "home.waiting.control.news.unit",
                        each.entry().unitName(),
                        NorwegianTime.longDate(each.answers().getLast().at(), locale)));
    }

    /** One for each sort of thing to see to that there is. */
    private static Stream<ListItem> toSeeTo(Unattended unattended) {
        return Stream.of(
                        toSeeTo(unattended, ControlFilter.NO_OWNER, unattended.noOwner()),
                        toSeeTo(unattended, ControlFilter.UNANSWERED, unattended.unanswered()),
                        toSeeTo(unattended, ControlFilter.PAST_REVIEW, unattended.pastReview()))
                .flatMap(Optional::stream);
    }

    private static Optional<ListItem> toSeeTo(Unattended unattended, ControlFilter filter, int count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(Waiting.item(
                        ControlRoutes.register(unattended.municipality().id(), filter),
                        locale -> I18NProvider.translate(locale, "home.waiting.register." + filter.name(), count),
                        locale -> I18NProvider.translate(
                                locale,
                                "home.waiting.register",
                                unattended.municipality().name())));
    }
}
