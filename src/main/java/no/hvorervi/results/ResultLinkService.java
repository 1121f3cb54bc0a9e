package no.hvorervi.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.assessment.AgreedLevels;
import no.hvorervi.assessment.RoundAssessments;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.ForEveryone;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.Predecessors;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.paper.Poster;
import no.hvorervi.paper.PosterPrinter;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ResultLinkRepository.Target;
import no.hvorervi.results.ResultReader.Before;
import no.hvorervi.results.ResultReader.Beside;
import no.hvorervi.results.ResultReader.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The link by which a unit's employees, who have no accounts, see what is released of it. */
@Service
public class ResultLinkService {

    private final ResultLinkRepository repository;
    private final ResultAccess access;
    private final ReleasedRounds released;
    private final ResultReader reader;
    private final RoundAssessments assessments;
    private final AgreedLevels agreed;
    private final Predecessors predecessors;
    private final Units units;
    private final Messages messages;
    private final PosterPrinter printer;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;
    private final String address;

    ResultLinkService(
            ResultLinkRepository repository,
            ResultAccess access,
            ReleasedRounds released,
            ResultReader reader,
            RoundAssessments assessments,
            AgreedLevels agreed,
            Predecessors predecessors,
            Units units,
            Messages messages,
            PosterPrinter printer,
            AuditLog audit,
            Transactions transactions,
            Clock clock,
            @Value("${hvorervi.public-url}") String publicUrl) {
        this.repository = repository;
        this.access = access;
        this.released = released;
        this.reader = reader;
        this.assessments = assessments;
        this.agreed = agreed;
        this.predecessors = predecessors;
        this.units = units;
        this.messages = messages;
        this.printer = printer;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.address = publicUrl + ResultRoutes.LINK;
    }

    /**
     * Whether there is a link, which a new one would take the place of.
     *
     * @throws UnitNotFoundException if the person does not see all of the unit in the round, or there is no such unit or round
     */
    @SignedIn
    public boolean exists(RoundId round, UnitId unit) {
        require(round, unit);
        return transactions.read(() -> repository.exists(round, unit));
    }

    /**
     * Makes a link, in place of the one before, which leads nowhere any more.
     *
     * @return the link, which can never be shown again
     * @throws UnitNotFoundException if the person does not see all of the unit in the round, or there is no such unit or round
     */
    @SignedIn
    public ResultLink make(RoundId round, UnitId unit) {
        require(round, unit);
        ResultCode code = ResultCode.random();
        transactions.write(() -> {
            repository.store(round, unit, code);
            audit.record(AuditEvent.of(AuditAction.RESULT_LINK_MADE).about(unit).about("round", round));
        });
        return new ResultLink(code, address + "#" + code.value());
    }

    /**
     * A sheet for the wall with the link.
     *
     * @return a PDF
     * @throws UnitNotFoundException if the person does not see all of the unit in the round, or the link was replaced
     */
    @SignedIn
    public byte[] printPoster(RoundId round, UnitId unit, ResultCode code, Language language) {
        ReleasedRound found = require(round, unit);
        String name = transactions.read(() -> repository
                .find(code)
                .filter(new Target(round, unit)::equals)
                .map(target -> name(unit))
                .orElseThrow(UnitNotFoundException::new));
        return printer.print(new Poster(
                language,
                messages.text(language, "results.poster.title", name),
                List.of(
                        found.title(),
                        messages.text(
                                language,
                                "results.poster.text",
                                NorwegianTime.longDate(found.employeesFrom(), language.locale()))),
                address,
                code.value()));
    }

    private ReleasedRound require(RoundId round, UnitId unit) {
        return released.find(round)
                .filter(found -> access.of(found, unit) instanceof Reading.All)
                .orElseThrow(UnitNotFoundException::new);
    }

    private String name(UnitId unit) {
        return units.find(unit).map(Unit::name).orElseThrow(UnitNotFoundException::new);
    }

    /** What the link leads to; empty when there is no such link, or it was replaced. */
    @ForEveryone
    public Optional<LinkedResult> find(ResultCode code) {
        Optional<Target> target = transactions.read(() -> repository.find(code));
        return target.flatMap(found -> released.find(found.round()).flatMap(round -> find(round, found.unit())));
    }

    private Optional<LinkedResult> find(ReleasedRound round, UnitId unit) {
        LocalDate today = NorwegianTime.today(clock);
        String name = transactions.read(() -> name(unit));
        return switch (Visibility.ofEmployees(today, round)) {
            case Reading.All all -> shown(round, unit, today).map(result -> new LinkedResult.Shown(name, result));
            case Reading.NotYet(var from) -> Optional.of(new LinkedResult.Later(name, round.title(), from));
            case Reading.Totals totals -> Optional.empty();
            case Reading.None none -> Optional.empty();
        };
    }

    private Optional<UnitResult> shown(ReleasedRound round, UnitId unit, LocalDate today) {
        List<Open> open = open(unit, today);
        var asked = new Open(round, round.voices());
        List<Predecessor> before = transactions.read(() -> predecessors.findOf(unit));
        var history = before.stream()
                .filter(Predecessor::showsHistory)
                .map(Predecessor::unit)
                .collect(Collectors.toSet());
        return released.unit(round.id(), unit)
                .map(found -> reader.read(
                        asked,
                        found,
                        new Beside(
                                true,
                                open.stream().skip(open.indexOf(asked) + 1L).toList(),
                                Before.of(before, each -> history.contains(each) ? open(each, today) : List.of()),
                                assessments.findSigned(unit, round.round()),
                                ResultReader.until(
                                        agreed.ofUnit(unit),
                                        open.stream().map(Open::round).toList(),
                                        round))));
    }

    /** The rounds that those who work there see by now, the last first. */
    private List<Open> open(UnitId unit, LocalDate today) {
        return released.ofUnit(unit).stream()
                .filter(each -> Visibility.ofEmployees(today, each) instanceof Reading.All)
                .map(each -> new Open(each, each.voices()))
                .toList();
    }
}
