package no.hvorervi.suppression;

import java.util.List;

/** What elimination has found out about released figures. */
public sealed interface Verdict {

    /**
     * No combination of the figures is about fewer answers than demanded, unless about none.
     *
     * @param rank how many of the figures say something the others do not
     * @param forms how many figures there are
     * @param smallest answers of the smallest group that some combination is about; 0 when there is none
     */
    record Safe(int rank, int forms, long smallest) implements Verdict {}

    /**
     * Some combination of figures is about too few answers.
     *
     * @param forms places of the figures that are combined, in the order given, ascending
     * @param n how many answers it is about
     */
    record Isolates(List<Integer> forms, long n) implements Verdict {

        public Isolates {
            forms = List.copyOf(forms);
        }
    }

    /**
     * It could not be found out; then nothing may be released.
     *
     * @param reason what stood in the way, for the log
     */
    record Undecided(String reason) implements Verdict {}
}
