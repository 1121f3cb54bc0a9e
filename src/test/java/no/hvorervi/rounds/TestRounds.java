package no.hvorervi.rounds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.rounds.Approval.Discussion;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes rounds through the services, as the people do who are signed in or are made for it. */
@Lazy
@TestComponent
public final class TestRounds {

    public static final Discussion DISCUSSION =
            new Discussion(LocalDate.of(2026, 1, 15), "Leder, tillitsvalgt og verneombud");

    private final RoundService service;
    private final RoundDraftService drafts;
    private final RoundStateService states;
    private final RoundApprovalService approvals;
    private final ImportedRounds imported;
    private final CriteriaService criteria;
    private final Transactions transactions;
    private final TestUsers users;
    private final TestUnits units;

    TestRounds(
            RoundService service,
            RoundDraftService drafts,
            RoundStateService states,
            RoundApprovalService approvals,
            ImportedRounds imported,
            CriteriaService criteria,
            Transactions transactions,
            TestUsers users,
            TestUnits units) {
        this.service = service;
        this.drafts = drafts;
        this.states = states;
        this.approvals = approvals;
        this.imported = imported;
        this.criteria = criteria;
        this.transactions = transactions;
        this.users = users;
        this.units = units;
    }

    /** With everything filled in that approvals are asked with, and these times. */
    public static RoundSettings complete(RoundSettings settings, RoundTimes times) {
        return new RoundSettings(
                "Vårrunden",
                settings.criteria(),
                settings.nineOnly(),
                settings.statements(),
                Set.of(AnonymousVoice.EMPLOYEE),
                times,
                settings.recurrence(),
                settings.smallestGroup(),
                settings.comments(),
                settings.upward(),
                "Vi vil vite hvor vi står, og hva vi skal endre.",
                "Det er frivillig å svare. Spør lederen om du lurer på noe.",
                "Personvernforordningen artikkel 6 nr. 1 bokstav e",
                "Prøve kommune",
                settings.retentionDays(),
                settings.units());
    }

    /** The same, but asking these voices, coming back so often, and showing so much upward. */
    static RoundSettings with(RoundSettings all, Set<AnonymousVoice> voices, Recurrence recurrence, Upward upward) {
        return new RoundSettings(
                all.title(),
                all.criteria(),
                all.nineOnly(),
                all.statements(),
                voices,
                all.times(),
                recurrence,
                all.smallestGroup(),
                all.comments(),
                upward,
                all.purpose(),
                all.information(),
                all.legalBasis(),
                all.responsible(),
                all.retentionDays(),
                all.units());
    }

    /** One that employees of the units answered elsewhere to the first principle, brought in by the account if there is one. */
    public RoundId imported(Optional<AccountId> by, UnitId... asked) {
        return transactions.write(() -> imported.insert(new NewImportedRound(
                units.municipalityOf(asked[0]),
                criteria.latest().id(),
                "Undersøkelsen fra før",
                LocalDate.of(2019, 7, 1),
                5,
                30,
                Upward.TOTALS,
                Set.of(AnonymousVoice.EMPLOYEE),
                Set.of(criteria.latest().principles().getFirst().id()),
                List.of(),
                Set.of(asked),
                by)));
    }

    /** A draft for the unit with nothing else decided, by whoever is signed in. */
    public Round begun(UnitId unit) {
        return drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
    }

    /** A complete draft for the unit, by whoever is signed in. */
    public Round drafted(UnitId unit) {
        Round draft = drafts.draft(unit, RoundTemplate.ONCE, RoundTemplate.Texts.NONE);
        return saved(draft, settings -> complete(settings, settings.times()));
    }

    Round saved(Round draft, UnaryOperator<RoundSettings> change) {
        drafts.save(draft.id(), change.apply(draft.settings()), draft.version());
        return service.get(draft.id());
    }

    /** One that approvals are asked for, by whoever is signed in. */
    public Round prepared(UnitId unit) {
        return prepared(drafted(unit));
    }

    Round prepared(Round draft) {
        states.prepare(draft.id(), draft.version());
        return service.get(draft.id());
    }

    /** One with these times, by whoever is signed in. */
    public Round prepared(UnitId unit, Instant opensAt, Instant closesAt) {
        return prepared(saved(drafted(unit), settings -> complete(settings, RoundTimes.of(opensAt, closesAt))));
    }

    /** One of everybody, with these changes, that is open now; whoever was signed in no longer is. */
    public Round opened(UnitId unit, UnaryOperator<RoundSettings> change) {
        Instant now = Instant.now();
        Round round = prepared(saved(
                drafted(unit),
                settings -> change.apply(complete(
                        settings, RoundTimes.of(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(10)))))));
        approve(round, unit);
        return round;
    }

    /** One that comes back and that approvals are asked for, by whoever is signed in. */
    public Round repeated(UnitId unit) {
        Round draft = drafts.draft(unit, RoundTemplate.QUARTERLY_PULSE, RoundTemplate.Texts.NONE);
        return prepared(saved(draft, settings -> complete(settings, settings.times())));
    }

    /** A new leader and a new representative agree; whoever was signed in no longer is. */
    public void approve(Round round, UnitId unit) {
        agree(round.id(), unit, ApprovalSide.LEADER, units.leader(unit), round.version());
        agree(round.id(), unit, ApprovalSide.REPRESENTATIVE, representative(unit), round.version());
        users.signOut();
    }

    public TestUser representative(UnitId unit) {
        TestUser person = users.person("Tora Tillitsvalgt");
        units.give(UnitRole.UNION_REPRESENTATIVE, unit, person);
        return person;
    }

    void agree(RoundId round, UnitId unit, ApprovalSide side, TestUser person, int seen) {
        users.signIn(person);
        approvals.approve(round, unit, side, seen, DISCUSSION);
    }
}
