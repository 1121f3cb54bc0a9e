package no.hvorervi.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Responses;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Trees;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/** Copies what a release rests on as it was when the round closed, so that no later reorganisation changes what is shown. */
@Component
class Freezer {

    private final OpenRounds rounds;
    private final CriteriaService criteria;
    private final Trees trees;
    private final Responses responses;

    Freezer(OpenRounds rounds, CriteriaService criteria, Trees trees, Responses responses) {
        this.rounds = rounds;
        this.criteria = criteria;
        this.trees = trees;
        this.responses = responses;
    }

    /** Empty when no unit was asked. */
    Optional<NewRelease> freeze(RoundTerms terms, Instant now) {
        LocalDate closedOn = NorwegianTime.dateOf(terms.closesAt());
        List<ReleasedUnit> units = units(
                trees.findStored(terms.municipality(), closedOn),
                Set.copyOf(rounds.findOpened(terms.id(), now)),
                responses.findUnits(terms.id()));
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewRelease(
                        new ReleaseBasis(
                                terms.id(),
                                terms.municipality(),
                                terms.criteria(),
                                terms.title(),
                                closedOn,
                                terms.smallestGroup(),
                                terms.upward(),
                                rounds.isImported(terms.id()),
                                terms.voices(),
                                items(terms, criteria.get(terms.criteria()))),
                        units));
    }

    /**
     * Those asked and all above them, in the order in which the tree is shown.
     *
     * @param answering units that answers are kept with; of a small unit, one that stood above it when the round closed, and
     *     after a change back in time stands above no unit that was asked
     */
    static List<ReleasedUnit> units(Collection<StoredUnit> stored, Set<UnitId> asked, Set<UnitId> answering) {
        UnitTree tree = UnitTree.of(stored.stream().map(StoredUnit::unit).toList(), StoredUnit.parents(stored));
        Set<UnitId> kept = new HashSet<>();
        Stream.concat(asked.stream(), answering.stream())
                .filter(each -> tree.find(each).isPresent())
                .forEach(each -> {
                    kept.add(each);
                    tree.ancestors(each).forEach(above -> kept.add(above.id()));
                });
        List<ReleasedUnit> units = new ArrayList<>();
        tree.roots().stream()
                .flatMap(root -> Stream.concat(Stream.of(root), tree.descendants(root.id()).stream()))
                .filter(unit -> kept.contains(unit.id()))
                .forEach(unit -> units.add(unit(unit, tree, units.size() + 1, asked.contains(unit.id()))));
        return units;
    }

    private static ReleasedUnit unit(Unit unit, UnitTree tree, int place, boolean isAsked) {
        return new ReleasedUnit(
                unit.id(),
                tree.parent(unit.id()).map(Unit::id),
                place,
                unit.externalId(),
                unit.name(),
                unit.validFrom(),
                isAsked,
                unit.headcount(),
                false);
    }

    /** What the round asked, whomever. */
    static List<ReleasedItem> items(RoundTerms terms, Criteria criteria) {
        List<ReleasedItem> items = new ArrayList<>();
        ofCriteria(terms, criteria)
                .forEach(item ->
                        items.add(ReleasedItem.ofCriteria(items.size() + 1, item.key(), kind(item), item.id())));
        for (LocalizedText statement : terms.statements()) {
            items.add(ReleasedItem.own(items.size() + 1, key(statement, items), statement));
        }
        return items;
    }

    private static Stream<? extends Item> ofCriteria(RoundTerms terms, Criteria criteria) {
        return terms.voices().contains(AnonymousVoice.EMPLOYEE)
                ? criteria.items().filter(terms::asks)
                : criteria.principles().stream()
                        .filter(principle -> principle.citizenStatement().isPresent())
                        .filter(terms::asks);
    }

    private static ItemKind kind(Item item) {
        return switch (item) {
            case Principle principle -> ItemKind.PRINCIPLE;
            case Factor factor -> factor.effect() == Effect.PROMOTING ? ItemKind.PROMOTING : ItemKind.HINDERING;
            case BalanceItem balance -> ItemKind.BALANCE;
        };
    }

    /** What the statement says, so that it is known again in the next round; with a number where that is taken. */
    private static String key(LocalizedText statement, List<ReleasedItem> others) {
        String text = statement.in(Language.NB);
        Set<String> taken = new HashSet<>(Set.of(ReleasedScale.PRINCIPLES));
        others.forEach(other -> taken.add(other.key()));
        String key = text;
        for (int number = 2; taken.contains(key); number++) {
            key = text + " (" + number + ")";
        }
        return key;
    }

    /** What each voice was asked of it, in the order in which figures are written. */
    List<ReleasePlan.Asked> asked(ReleaseBasis basis) {
        Set<String> ofCitizens = new HashSet<>();
        criteria.get(basis.criteria()).principles().stream()
                .filter(principle -> principle.citizenStatement().isPresent())
                .forEach(principle -> ofCitizens.add(principle.key()));
        return basis.voices().stream()
                .sorted()
                .flatMap(voice -> basis.items().stream()
                        .filter(item -> switch (voice) {
                            case EMPLOYEE -> true;
                            case CITIZEN -> item.kind() == ItemKind.OWN || ofCitizens.contains(item.key());
                        })
                        .map(item -> new ReleasePlan.Asked(voice, item)))
                .toList();
    }
}
