package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.NewImportedRound;
import no.hvorervi.rounds.RoundSettings;

/** Where in a file of answers everything stands, and what is wrong with that. */
final class RoundColumns {

    /** What the nine together are called among the figures. */
    private static final String ALL_PRINCIPLES = "principles";

    private final RoundFile file;
    private final Criteria criteria;
    private final List<ScoreColumn> scores = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private OptionalInt unit = OptionalInt.empty();
    private OptionalInt voice = OptionalInt.empty();

    /**
     * A column of scores.
     *
     * @param at its place in the line, from 0
     * @param isForCitizens whether citizens are asked it too
     */
    record ScoreColumn(int at, String name, EarlierItem item, ScoreRange range, boolean isForCitizens) {

        boolean isAskedOf(AnonymousVoice voice) {
            return voice == AnonymousVoice.EMPLOYEE || isForCitizens;
        }
    }

    RoundColumns(RoundFile file, RoundMapping mapping, Criteria criteria) {
        this.file = file;
        this.criteria = criteria;
        Set<String> keys = new HashSet<>();
        int own = 0;
        for (int at = 0; at < file.columns().size(); at++) {
            String name = file.columns().get(at);
            switch (mapping.of(name, criteria).orElse(null)) {
                case null -> fault(Reason.COLUMN_UNKNOWN, name);
                case ColumnUse.LeftOut leftOut -> {}
                case ColumnUse.Unit is -> unit = once(unit, at, name);
                case ColumnUse.Voice is -> voice = once(voice, at, name);
                case ColumnUse.Asked(String key) -> {
                    if (keys.add(key)) {
                        scores.add(asked(at, name, key));
                    } else {
                        fault(Reason.ITEM_TWICE, key);
                    }
                }
                case ColumnUse.Own is -> {
                    own++;
                    scores.add(own(at, name));
                }
            }
        }
        if (own > NewImportedRound.MAX_STATEMENTS) {
            fault(Reason.OWN_TOO_MANY, Integer.toString(own), Integer.toString(NewImportedRound.MAX_STATEMENTS));
        }
        if (unit.isEmpty()) {
            fault(Reason.COLUMNS_MISSING, "unit");
        }
        if (scores.isEmpty()) {
            fault(Reason.NO_ITEMS);
        }
        mapping.strangers(file.columns()).forEach(each -> fault(Reason.COLUMN_NOT_THERE, each));
    }

    private OptionalInt once(OptionalInt before, int at, String name) {
        if (before.isPresent()) {
            fault(Reason.ITEM_TWICE, name);
        }
        return OptionalInt.of(at);
    }

    private ScoreColumn asked(int at, String name, String key) {
        Item item = criteria.items()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return new ScoreColumn(
                at,
                name,
                new EarlierItem.OfCriteria(item.id()),
                item.range(),
                item instanceof Principle principle
                        && principle.citizenStatement().isPresent());
    }

    private ScoreColumn own(int at, String name) {
        if (name.length() > RoundSettings.MAX_STATEMENT) {
            fault(
                    Reason.TOO_LONG,
                    name.substring(0, 40) + "…",
                    Integer.toString(name.length()),
                    Integer.toString(RoundSettings.MAX_STATEMENT));
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            fault(Reason.CHARACTER, name);
        }
        if (name.equalsIgnoreCase(ALL_PRINCIPLES)
                || criteria.items().anyMatch(each -> each.key().equalsIgnoreCase(name))) {
            fault(Reason.OWN_NAME, name);
        }
        return new ScoreColumn(at, name, new EarlierItem.Own(name), ScoreRange.EXTENT, true);
    }

    private void fault(Reason reason, String... arguments) {
        faults.add(new ImportFault(file.headingLine(), reason, arguments));
    }

    List<ImportFault> faults() {
        return faults;
    }

    List<ScoreColumn> scores() {
        return scores;
    }

    /** How many fields a line has. */
    int count() {
        return file.columns().size();
    }

    String unit(CsvText.Line line) {
        return text(line, unit.orElseThrow());
    }

    /** Empty where the file does not say. */
    String voice(CsvText.Line line) {
        return voice.isPresent() ? text(line, voice.getAsInt()) : "";
    }

    static String text(CsvText.Line line, int at) {
        return at < line.fields().size() ? LineReader.composed(line.fields().get(at)) : "";
    }
}
