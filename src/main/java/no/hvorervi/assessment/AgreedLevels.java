package no.hvorervi.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;

/**
 * What units have agreed on together, in the open; the feature above that lets them meet tells.
 *
 * <p>It does not know who may see which: the services that call it have asked.
 */
public interface AgreedLevels {

    /** The earliest first. */
    List<Agreed> ofUnit(UnitId unit);

    /**
     * What one gathering has agreed on. It is signed by all of it, and stands beside what each has answered, never among it.
     *
     * @param present how many took part
     * @param criteria what the principles are of
     * @param levels 1 to 5, by principle's key, of those that it agreed on
     */
    record Agreed(LocalDate day, int present, CriteriaVersionId criteria, Map<String, Integer> levels) {

        public Agreed {
            levels = Map.copyOf(levels);
        }
    }
}
