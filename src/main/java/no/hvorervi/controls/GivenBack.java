package no.hvorervi.controls;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import no.hvorervi.controls.ControlAnswerRepository.Carried;
import no.hvorervi.organisation.UnitOrder;

/**
 * What simplifying and removing controls has given back to a municipality's units.
 *
 * @param byOwner by the owners who answered that it would be done; by name, those who have been erased last
 * @param minutes a year, all together
 * @param times that something was simplified or removed
 * @param isWhole whether the minutes are of all those times; otherwise the rest is of so few units that it would tell of single
 *     ones
 */
public record GivenBack(List<ByOwner> byOwner, long minutes, int times, boolean isWhole) {

    /**
     * What one owner's answers have given back.
     *
     * @param name empty for owners who have been erased, who are one together
     * @param minutes a year
     * @param times that something was simplified or removed
     */
    public record ByOwner(String name, long minutes, int times) {

        private static ByOwner of(List<Carried> some) {
            return new ByOwner(some.getFirst().name(), sum(some), some.size());
        }
    }

    public GivenBack {
        byOwner = List.copyOf(byOwner);
    }

    /**
     * Adds it up.
     *
     * @param shown what may be told of each
     * @param rest what the others have given back in all, as far as that may be told
     * @param times that something was done, told or not
     */
    static GivenBack of(List<Carried> shown, long rest, int times, boolean isWhole) {
        List<ByOwner> owners =
                shown.stream()
                        .collect(groupingBy(
                                each -> each.name().isEmpty() ? 0L : each.by().value()))
                        .values()
                        .stream()
                        .map(ByOwner::of)
                        .sorted(Comparator.comparing(
                                        (ByOwner each) -> each.name().isEmpty())
                                .thenComparing(ByOwner::name, UnitOrder.collator()))
                        .toList();
        return new GivenBack(owners, sum(shown) + rest, times, isWhole);
    }

    private static long sum(List<Carried> some) {
        return some.stream().mapToLong(each -> each.gaveBack().minutes()).sum();
    }
}
