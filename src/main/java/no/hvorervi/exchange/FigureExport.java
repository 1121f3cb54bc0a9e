package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.Changes;
import no.hvorervi.results.Changes.Side;
import no.hvorervi.results.ExportRows;
import no.hvorervi.results.ItemChange;
import no.hvorervi.results.Reading;
import no.hvorervi.results.ViewedAs;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/**
 * Writes what a role sees of a released round as a CSV file.
 *
 * <p>It does not know who may ask: whoever does has the machine.
 */
@Component
public class FigureExport {

    private final ReleasedRounds released;
    private final ExportRows rows;
    private final CriteriaService criteria;
    private final AuditLog audit;
    private final Transactions transactions;

    FigureExport(
            ReleasedRounds released,
            ExportRows rows,
            CriteriaService criteria,
            AuditLog audit,
            Transactions transactions) {
        this.released = released;
        this.rows = rows;
        this.criteria = criteria;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What is to be written.
     *
     * @param in where the role is held, by the unit's identity; empty for all that anybody sees together who holds it anywhere
     * @param day on which it is looked at
     * @param scales whether the lines on reliability follow
     * @param since the round that the lines on change compare with; empty for no such lines
     */
    public record Wanted(
            ReleasedRound round,
            ViewedAs as,
            Optional<UnitId> in,
            LocalDate day,
            boolean scales,
            Optional<ReleasedRound> since) {}

    /** A round of which something is released. */
    public Optional<ReleasedRound> find(RoundId round) {
        return released.find(round);
    }

    /** A unit of the round by its identity in the municipality's own systems. */
    public Optional<UnitId> find(ReleasedRound round, String externalId) {
        return released.units(round.id()).stream()
                .filter(each -> each.externalId().equalsIgnoreCase(externalId))
                .map(ReleasedUnit::unit)
                .findFirst();
    }

    /** The last round released before that asked units of this one. */
    public Optional<ReleasedRound> before(ReleasedRound round) {
        List<UnitId> units = released.units(round.id()).stream()
                .filter(ReleasedUnit::isAsked)
                .map(ReleasedUnit::unit)
                .toList();
        return released.ofMunicipality(round.municipality()).stream()
                .filter(each -> each.closedOn().isBefore(round.closedOn()))
                .filter(each -> released.units(each.id()).stream()
                        .map(ReleasedUnit::unit)
                        .anyMatch(units::contains))
                .findFirst();
    }

    /**
     * Writes it, and records that it was written.
     *
     * @return how many lines there are beside headings
     */
    public int write(Wanted wanted, Appendable to) {
        ReleasedRound round = wanted.round();
        var file = new FigureFile(to);
        Criteria asked = criteria.get(round.criteria());
        String version = asked.key() + "." + asked.number();
        file.beginFigures();
        rows.forEach(round, wanted.as(), wanted.in(), wanted.day(), row -> file.add(row, round, version));
        if (wanted.scales()) {
            writeScales(round, file);
        }
        wanted.since().ifPresent(before -> writeChanges(before, wanted, file));
        transactions.write(() -> audit.record(AuditEvent.of(AuditAction.FIGURES_EXPORTED)
                .in(round.municipality())
                .about("round", round.round())
                .with("as", name(wanted.as()))));
        return file.lines();
    }

    private static String name(ViewedAs as) {
        return switch (as) {
            case ViewedAs.Employee employee -> "EMPLOYEE";
            case ViewedAs.InRole(var role) -> role.name();
        };
    }

    private void writeScales(ReleasedRound round, FigureFile file) {
        int principles = (int) principles(round).count();
        file.beginScales();
        for (ReleasedScale scale : released.scales(round.id())) {
            file.add(scale, scale.key().equals(ReleasedScale.PRINCIPLES) ? principles : 1);
        }
    }

    /** Of units that are seen in both rounds; of others a change would tell what is not shown of one of them. */
    private void writeChanges(ReleasedRound before, Wanted wanted, FigureFile file) {
        ReleasedRound after = wanted.round();
        List<ReleasedScale> scalesBefore = released.scales(before.id());
        List<ReleasedScale> scalesAfter = released.scales(after.id());
        Map<UnitId, Reading> seenBefore = rows.readings(before, wanted.as(), wanted.in(), wanted.day());
        Map<UnitId, Reading> seenAfter = rows.readings(after, wanted.as(), wanted.in(), wanted.day());
        file.beginChanges();
        for (ReleasedUnit unit : released.units(after.id())) {
            Reading earlier = seenBefore.getOrDefault(unit.unit(), new Reading.None());
            Reading later = seenAfter.getOrDefault(unit.unit(), new Reading.None());
            Set<AnonymousVoice> voices = EnumSet.noneOf(AnonymousVoice.class);
            voices.addAll(ExportRows.voices(before, earlier));
            voices.retainAll(ExportRows.voices(after, later));
            if (voices.isEmpty()) {
                continue;
            }
            var then = new Side(before, scalesBefore, released.figures(before.id(), unit.unit()));
            var now = new Side(after, scalesAfter, released.figures(after.id(), unit.unit()));
            for (AnonymousVoice voice : voices) {
                Map<String, ItemChange> changes = new HashMap<>();
                Changes.between(then, now, voice).forEach(change -> changes.put(change.key(), change));
                askedTwice(before, after)
                        .map(key -> changes.getOrDefault(key, nothing(key)))
                        .forEach(change -> file.add(unit, voice, before, after, change));
            }
        }
    }

    private static Stream<String> askedTwice(ReleasedRound before, ReleasedRound after) {
        Set<String> earlier = principles(before).collect(Collectors.toSet());
        return principles(after).filter(earlier::contains);
    }

    private static Stream<String> principles(ReleasedRound round) {
        return round.items().stream()
                .filter(each -> each.kind() == ItemKind.PRINCIPLE)
                .map(ReleasedItem::key);
    }

    private static ItemChange nothing(String key) {
        return new ItemChange(key, Certainty.TOO_FEW, Optional.empty(), 1);
    }
}
