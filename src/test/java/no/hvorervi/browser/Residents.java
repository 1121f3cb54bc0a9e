package no.hvorervi.browser;

import java.util.List;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Assessment;
import no.hvorervi.assessment.AssessmentService;
import no.hvorervi.assessment.Rating;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import org.springframework.boot.test.context.TestComponent;

/** People with their units, and assessments made as they would make them. */
@TestComponent
final class Residents {

    static final String REASON = "Vi har øvd på det i et halvt år.";

    private final TestUsers users;
    private final TestUnits units;
    private final AssessmentService assessments;
    private final CriteriaService criteria;

    Residents(TestUsers users, TestUnits units, AssessmentService assessments, CriteriaService criteria) {
        this.users = users;
        this.units = units;
        this.assessments = assessments;
        this.criteria = criteria;
    }

    /** A leader and the unit. */
    record Led(TestUser leader, UnitId unit) {}

    Led leader() {
        UnitId district = units.root("Bydel Prøve");
        UnitId service = units.below(district, "Hjemmetjenesten Prøve");
        UnitId team = units.below(service, "Hjemmetjenesten Prøve, team 1");
        return new Led(units.leader(team), team);
    }

    TestUser secondLeader(UnitId unit) {
        TestUser second = users.person("Sara Stedfortreder");
        units.lead(unit, second);
        return second;
    }

    TestUser administrator() {
        return users.administrator();
    }

    TestUser leaderOfNothing() {
        return users.person();
    }

    Criteria criteria() {
        return criteria.latest();
    }

    List<Item> items() {
        return criteria().items().toList();
    }

    /** A draft with so many answers, in the order they are asked. */
    Assessment draft(Led led, int answered) {
        users.signIn(led.leader());
        Assessment draft = assessments.start(led.unit());
        for (int at = 0; at < answered; at++) {
            Item item = items().get(at);
            assessments.saveAnswer(
                    draft.id(),
                    item.id(),
                    answer(item, at),
                    draft.answer(item.id()).version());
        }
        users.signOut();
        return draft;
    }

    /** One that no answer is missing in; every kind of answer occurs. */
    Assessment submitted(Led led) {
        Assessment draft = draft(led, items().size());
        users.signIn(led.leader());
        assessments.saveComment(
                draft.id(), "Vi trenger færre rapporter.", draft.comment().version());
        assessments.submit(draft.id());
        users.signOut();
        return draft;
    }

    /** Answers as another person at another machine. */
    void answer(TestUser person, Assessment draft, Item item, int score) {
        users.signIn(person);
        int seen = assessments.get(draft.id()).answer(item.id()).version();
        assessments.saveAnswer(draft.id(), item.id(), new Answer(Rating.of(score), "Sett fra vår side.", ""), seen);
        users.signOut();
    }

    private static Answer answer(Item item, int at) {
        int values = item.range().max() - item.range().min() + 1;
        return at % 7 == 6
                ? new Answer(Rating.notApplicable(), "", "")
                : new Answer(Rating.of(item.range().min() + (at * 3 + 1) % values), at % 2 == 0 ? REASON : "", "");
    }
}
