package no.hvorervi.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.Lifetime.Place;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.ReorganisationFault.Reason;

/**
 * What must hold of a municipality's units on each day: every unit but the root stands under exactly one other, which is
 * there as long as it stands there, and none stands below itself.
 */
final class TreeRules {

    private final TreeHistory tree;

    TreeRules(TreeHistory tree) {
        this.tree = tree;
    }

    /** A rule that is broken, and by which units on which day. */
    record Breach(Reason reason, UnitId unit, UnitId other, LocalDate day) {}

    /** What these units break after a change that they did not break before it: imported trees may hold breaches. */
    static List<Breach> newBreaches(TreeHistory before, TreeHistory after, Collection<UnitId> changed) {
        List<UnitId> known =
                changed.stream().filter(id -> before.find(id).isPresent()).toList();
        List<Breach> old = new TreeRules(before).breaches(known);
        return new TreeRules(after)
                .breaches(changed).stream()
                        .filter(breach -> !old.contains(breach))
                        .toList();
    }

    /** What these units break, and what the others break because of them. */
    List<Breach> breaches(Collection<UnitId> changed) {
        Set<UnitId> concerned = new LinkedHashSet<>(changed);
        changed.forEach(id -> tree.children(id).stream().map(Lifetime::id).forEach(concerned::add));
        List<Breach> breaches = new ArrayList<>();
        concerned.stream().map(tree::get).flatMap(this::ofTime).forEach(breaches::add);
        changed.stream().map(tree::get).flatMap(this::circle).forEach(breaches::add);
        return breaches;
    }

    private Stream<Breach> ofTime(Lifetime unit) {
        LocalDate first = unit.unit().validFrom();
        if (unit.unit().validTo().filter(first::isAfter).isPresent()) {
            return Stream.of(new Breach(Reason.ENDS_BEFORE_BEGINNING, unit.id(), unit.id(), first));
        }
        return unit.places().stream()
                .filter(place -> unit.isInPlaceFrom(place, first))
                .flatMap(place -> ofParent(unit, place).stream());
    }

    /** Nobody stands under a unit that is not there yet or no longer. */
    private Optional<Breach> ofParent(Lifetime unit, Place place) {
        Unit parent = tree.get(place.parent()).unit();
        LocalDate from =
                place.from().isBefore(unit.unit().validFrom()) ? unit.unit().validFrom() : place.from();
        if (from.isBefore(parent.validFrom())) {
            return Optional.of(new Breach(Reason.PARENT_BEGINS_LATER, unit.id(), place.parent(), parent.validFrom()));
        }
        return parent.validTo()
                .filter(end -> unit.isInPlaceFrom(place, end.plusDays(1)))
                .map(end -> new Breach(Reason.PARENT_ENDS_EARLIER, unit.id(), place.parent(), end));
    }

    /** A circle that was not there goes through a changed unit, and begins on a day on which some unit gets a place. */
    private Stream<Breach> circle(Lifetime unit) {
        return Stream.concat(
                        Stream.of(unit.unit().validFrom()), tree.all().stream().flatMap(each -> each.places().stream()
                                .map(Place::from)))
                .distinct()
                .sorted()
                .flatMap(day -> circleOn(unit.id(), day).stream())
                .limit(1);
    }

    private Optional<Breach> circleOn(UnitId unit, LocalDate day) {
        List<UnitId> way = tree.upwards(unit, day);
        boolean isCircle = way.size() > 1 && way.getLast().equals(unit);
        return isCircle ? Optional.of(new Breach(Reason.CIRCLE, unit, way.get(1), day)) : Optional.empty();
    }
}
