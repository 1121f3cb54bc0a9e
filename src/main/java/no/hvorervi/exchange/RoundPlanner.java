package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierUnit;
import no.hvorervi.earlier.Respondent;
import no.hvorervi.earlier.Scores;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.exchange.RoundColumns.ScoreColumn;
import no.hvorervi.exchange.RoundPlan.Planned;
import no.hvorervi.exchange.RoundPlan.Refused;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Unit;
import no.hvorervi.rounds.AnonymousVoice;

/** Makes a round of a file of answers, or gathers everything that is wrong in it. */
final class RoundPlanner {

    /** So many faults say what is wrong; a column that was taken for another would give as many as there are people. */
    private static final int MAX_FAULTS = 1_000;

    private static final Set<String> NO_ANSWER =
            Set.of("", "-", "na", "n/a", "vet ikke", "veit ikkje", "ikke aktuelt", "ikkje aktuelt", "don't know");

    private static final Map<String, AnonymousVoice> VOICES = Map.of(
            "employee", AnonymousVoice.EMPLOYEE,
            "medarbeider", AnonymousVoice.EMPLOYEE,
            "medarbeidar", AnonymousVoice.EMPLOYEE,
            "ansatt", AnonymousVoice.EMPLOYEE,
            "tilsett", AnonymousVoice.EMPLOYEE,
            "citizen", AnonymousVoice.CITIZEN,
            "innbygger", AnonymousVoice.CITIZEN,
            "innbyggjar", AnonymousVoice.CITIZEN);

    private static final Pattern WHOLE = Pattern.compile("[-+\u2212]?\\d{1,2}");

    private final RoundImport asked;
    private final RoundColumns columns;
    private final UnitNames names;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<EarlierUnit> units = new ArrayList<>();
    /** Units that were found wrong: each is told where it stands first, since a file may name it in thousands of lines. */
    private final Set<String> wrongUnits = new HashSet<>();

    private final Map<String, Integer> placeOfNew = new HashMap<>();
    private final Map<UnitId, Integer> placeOfKnown = new HashMap<>();
    private final List<Respondent> respondents = new ArrayList<>();
    private int unanswered;

    private RoundPlanner(RoundImport asked, RoundColumns columns, UnitNames names) {
        this.asked = asked;
        this.columns = columns;
        this.names = names;
    }

    /**
     * What the file comes to.
     *
     * @param stored every unit that the municipality has ever had
     */
    static RoundPlan plan(
            RoundFile file, RoundImport asked, Criteria criteria, Collection<StoredUnit> stored, LocalDate today) {
        LocalDate closedOn = asked.terms().closedOn();
        List<ImportFault> faults = new ArrayList<>(file.faults());
        if (closedOn.isAfter(today)) {
            faults.add(new ImportFault(0, Reason.CLOSED_ON_FUTURE, closedOn.toString()));
        }
        // With columns out of place everything else would be a fault too, and tell nothing.
        if (!file.faults().isEmpty()) {
            return new Refused(faults);
        }
        var columns = new RoundColumns(file, asked.mapping(), criteria);
        faults.addAll(columns.faults());
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        return new RoundPlanner(asked, columns, new UnitNames(stored, closedOn)).plan(file);
    }

    private RoundPlan plan(RoundFile file) {
        for (CsvText.Line line : file.lines()) {
            if (faults.size() < MAX_FAULTS) {
                read(line);
            }
        }
        if (faults.isEmpty() && respondents.isEmpty()) {
            faults.add(new ImportFault(0, Reason.NO_ANSWERS));
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ImportFault::line));
            return new Refused(faults);
        }
        List<EarlierItem> items =
                columns.scores().stream().map(ScoreColumn::item).toList();
        return new Planned(
                new EarlierRound(asked.municipality(), asked.terms(), units, items, respondents), unanswered);
    }

    private void read(CsvText.Line line) {
        if (line.fields().stream().skip(columns.count()).anyMatch(field -> !field.isBlank())) {
            int fields = line.fields().size();
            fault(line, Reason.FIELD_COUNT, Integer.toString(fields), Integer.toString(columns.count()));
            return;
        }
        int before = faults.size();
        OptionalInt unit = unit(line);
        Optional<AnonymousVoice> voice = voice(line);
        OptionalInt[] scores = columns.scores().stream()
                .map(column -> score(line, column, voice))
                .toArray(OptionalInt[]::new);
        if (faults.size() > before || unit.isEmpty()) {
            return;
        }
        var given = Scores.of(scores);
        if (given.isEmpty()) {
            unanswered++;
        } else {
            respondents.add(new Respondent(unit.orElseThrow(), voice.orElseThrow(), given));
        }
    }

    private OptionalInt unit(CsvText.Line line) {
        String text = columns.unit(line);
        if (text.isEmpty()) {
            fault(line, Reason.EMPTY, "unit");
            return OptionalInt.empty();
        }
        List<Unit> found = names.find(text);
        if (found.size() > 1) {
            wrongUnit(line, Reason.UNIT_NAME_AMBIGUOUS, text);
            return OptionalInt.empty();
        }
        if (found.size() == 1) {
            return OptionalInt.of(place(found.getFirst()));
        }
        if (asked.newUnder().isEmpty()) {
            wrongUnit(line, Reason.UNIT_NOT_THERE, text);
            return OptionalInt.empty();
        }
        return place(line, text, asked.newUnder().get());
    }

    private void wrongUnit(CsvText.Line line, Reason reason, String text) {
        if (wrongUnits.add(UnitNames.key(text))) {
            fault(line, reason, text);
        }
    }

    private int place(Unit unit) {
        return placeOfKnown.computeIfAbsent(unit.id(), id -> add(new EarlierUnit.Known(id, unit.name())));
    }

    private OptionalInt place(CsvText.Line line, String name, UnitId under) {
        if (name.length() > NewUnit.MAX_NAME) {
            fault(line, Reason.TOO_LONG, "unit", Integer.toString(name.length()), Integer.toString(NewUnit.MAX_NAME));
            return OptionalInt.empty();
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            fault(line, Reason.CHARACTER, "unit");
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                placeOfNew.computeIfAbsent(UnitNames.key(name), key -> add(new EarlierUnit.New(name, under))));
    }

    private int add(EarlierUnit unit) {
        units.add(unit);
        return units.size() - 1;
    }

    private Optional<AnonymousVoice> voice(CsvText.Line line) {
        String text = columns.voice(line);
        if (text.isEmpty()) {
            return Optional.of(asked.voice());
        }
        Optional<AnonymousVoice> voice = Optional.ofNullable(VOICES.get(text.toLowerCase(Locale.ROOT)));
        if (voice.isEmpty()) {
            fault(line, Reason.VOICE, text);
        }
        return voice;
    }

    private OptionalInt score(CsvText.Line line, ScoreColumn column, Optional<AnonymousVoice> voice) {
        String text = RoundColumns.text(line, column.at());
        if (NO_ANSWER.contains(text.toLowerCase(Locale.ROOT).replace('’', '\''))) {
            return OptionalInt.empty();
        }
        if (WHOLE.matcher(text).matches()) {
            int score = Integer.parseInt(text.replace('\u2212', '-'));
            if (column.range().contains(score)) {
                if (voice.filter(each -> !column.isAskedOf(each)).isPresent()) {
                    fault(line, Reason.VOICE_NOT_ASKED_ITEM, column.name());
                }
                return OptionalInt.of(score);
            }
        }
        fault(
                line,
                Reason.SCORE,
                text,
                column.name(),
                Integer.toString(column.range().min()),
                Integer.toString(column.range().max()));
        return OptionalInt.empty();
    }

    private void fault(CsvText.Line line, Reason reason, String... arguments) {
        faults.add(new ImportFault(line.number(), reason, arguments));
    }
}
