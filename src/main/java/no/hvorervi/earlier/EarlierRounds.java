package no.hvorervi.earlier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.earlier.EarlierPreview.Group;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.EarlierAnswer;
import no.hvorervi.intake.EarlierAnswers;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Trees;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ImportedRounds;
import no.hvorervi.rounds.NewImportedRound;
import org.springframework.stereotype.Component;

/**
 * Brings rounds in that were answered elsewhere: the round, its answers and what tells them from others, all in one transaction.
 *
 * <p>It does not know who may bring them in: {@link EarlierRoundService} asks, and who calls it from the machine's own command
 * line has the machine.
 */
@Component
public class EarlierRounds {

    private final ImportedRoundRepository repository;
    private final ImportedRounds rounds;
    private final EarlierAnswers answers;
    private final NewUnits newUnits;
    private final Trees trees;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Transactions transactions;

    EarlierRounds(
            ImportedRoundRepository repository,
            ImportedRounds rounds,
            EarlierAnswers answers,
            NewUnits newUnits,
            Trees trees,
            Municipalities municipalities,
            AuditLog audit,
            Transactions transactions) {
        this.repository = repository;
        this.rounds = rounds;
        this.answers = answers;
        this.newUnits = newUnits;
        this.trees = trees;
        this.municipalities = municipalities;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every unit that the municipality has ever had, as it was on the day, or on the day nearest to it. */
    public List<StoredUnit> units(MunicipalityId municipality, LocalDate day) {
        return transactions.read(() -> trees.findStored(municipality, day));
    }

    /** What {@link #insert} would do; nothing is changed. */
    public EarlierPreview preview(EarlierRound round) {
        byte[] hash = ContentHash.of(round);
        return transactions.read(() -> repository.exists(round.municipality(), hash))
                ? new EarlierPreview.AlreadyThere()
                : new EarlierPreview.Ready(round.respondents().size(), groups(round));
    }

    private static List<Group> groups(EarlierRound round) {
        Map<Integer, Map<AnonymousVoice, Integer>> counts = new TreeMap<>();
        round.respondents().forEach(each -> counts.computeIfAbsent(each.unit(), unit -> new TreeMap<>())
                .merge(each.voice(), 1, Integer::sum));
        List<Group> groups = new ArrayList<>();
        counts.forEach((at, voices) -> {
            EarlierUnit unit = round.units().get(at);
            voices.forEach((voice, count) -> groups.add(new Group(
                    unit.name(),
                    unit instanceof EarlierUnit.New,
                    voice,
                    count >= round.terms().group())));
        });
        return groups;
    }

    /**
     * Stores the round as one that has ended; its figures are released as any other's.
     *
     * @param by who brings it in; empty when no account does
     * @throws AlreadyImportedException if the municipality has these very answers already; then nothing is changed
     * @throws IllegalArgumentException if a unit is not the municipality's, or answers do not fit what was asked
     */
    public RoundId insert(EarlierRound round, Optional<AccountId> by) {
        byte[] hash = ContentHash.of(round);
        return transactions.write(() -> {
            // Of two at once with the same answers, the later waits and then sees them.
            municipalities.lock(round.municipality());
            if (repository.exists(round.municipality(), hash)) {
                throw new AlreadyImportedException();
            }
            List<UnitId> units = newUnits.resolve(round);
            RoundId id = rounds.insert(closed(round, units, by));
            answers.insert(id, answers(round, units));
            repository.insert(id, round.municipality(), hash);
            audit.record(AuditEvent.of(AuditAction.ROUND_IMPORTED)
                    .in(round.municipality())
                    .about("round", id)
                    .with("units", units.size()));
            return id;
        });
    }

    private static NewImportedRound closed(EarlierRound round, List<UnitId> units, Optional<AccountId> by) {
        EarlierTerms terms = round.terms();
        return new NewImportedRound(
                round.municipality(),
                terms.criteria(),
                terms.title(),
                terms.closedOn(),
                terms.group(),
                terms.retentionDays(),
                terms.upward(),
                round.voices(),
                asked(round),
                statements(round),
                new LinkedHashSet<>(units),
                by);
    }

    private static Set<CriteriaItemId> asked(EarlierRound round) {
        return round.items().stream()
                .filter(EarlierItem.OfCriteria.class::isInstance)
                .map(EarlierItem.OfCriteria.class::cast)
                .map(EarlierItem.OfCriteria::item)
                .collect(Collectors.toSet());
    }

    private static List<LocalizedText> statements(EarlierRound round) {
        return round.items().stream()
                .filter(EarlierItem.Own.class::isInstance)
                .map(EarlierItem.Own.class::cast)
                .map(each -> inAllLanguages(each.statement()))
                .toList();
    }

    private static LocalizedText inAllLanguages(String text) {
        Map<Language, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            texts.put(language, text);
        }
        return new LocalizedText(texts);
    }

    private static List<EarlierAnswer> answers(EarlierRound round, List<UnitId> units) {
        List<QuestionId> questions = questions(round.items());
        return round.respondents().stream()
                .map(each -> new EarlierAnswer(units.get(each.unit()), each.voice(), scores(each.scores(), questions)))
                .toList();
    }

    private static List<QuestionId> questions(List<EarlierItem> items) {
        List<QuestionId> questions = new ArrayList<>();
        int own = 0;
        for (EarlierItem item : items) {
            questions.add(
                    switch (item) {
                        case EarlierItem.OfCriteria(var criterion) -> new QuestionId.OfItem(criterion);
                        case EarlierItem.Own statement -> new QuestionId.OfStatement(++own);
                    });
        }
        return questions;
    }

    private static Map<QuestionId, Integer> scores(Scores scores, List<QuestionId> questions) {
        Map<QuestionId, Integer> given = new HashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            QuestionId question = questions.get(at);
            scores.at(at).ifPresent(score -> given.put(question, score));
        }
        return given;
    }
}
