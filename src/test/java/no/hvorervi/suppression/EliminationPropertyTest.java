package no.hvorervi.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Elimination against an attacker who tries everything, over groups that need not lie within each other. */
class EliminationPropertyTest {

    private static final int GROUPS = 8;

    @Provide
    Arbitrary<List<Integer>> figures() {
        return Arbitraries.integers()
                .between(1, (1 << GROUPS) - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> people() {
        return Arbitraries.integers().between(0, 12).list().ofSize(GROUPS);
    }

    @Property(tries = 500)
    void whatIsFoundIsSo(@ForAll("figures") List<Integer> figures, @ForAll("people") List<Integer> people) {
        int[] answers = people.stream().mapToInt(Integer::intValue).toArray();
        List<Form> forms = figures.stream()
                .map(figure -> BitSet.valueOf(new long[] {figure}).stream().toArray())
                .map(groups -> new Form(
                        groups,
                        IntStream.of(groups).mapToLong(group -> answers[group]).sum()))
                .toList();
        OptionalLong smallest = smallest(forms, answers);
        switch (Elimination.of(forms, 5)) {
            case Verdict.Safe safe -> {
                assertThat(safe.smallest()).isEqualTo(smallest.orElse(0));
                assertThat(smallest.orElse(5)).isGreaterThanOrEqualTo(5);
            }
            case Verdict.Isolates isolates -> {
                List<Form> named = isolates.forms().stream().map(forms::get).toList();
                assertThat(isolates.n()).isBetween(1L, 4L);
                assertThat(smallest(named, answers).orElseThrow()).isLessThanOrEqualTo(isolates.n());
            }
            case Verdict.Undecided undecided ->
                assertThat(undecided.reason()).isEqualTo("a combination is about answers that cannot be counted");
        }
    }

    private static OptionalLong smallest(List<Form> forms, int[] answers) {
        return new Attacker(forms.stream().map(Form::columns).toList(), answers).smallest();
    }
}
