package no.hvorervi.workshop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.hvorervi.assessment.AgreedLevels;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import org.springframework.stereotype.Component;

/** What units have agreed on in workshops, for the pages that show them over time. */
@Component
class AgreedOverTime implements AgreedLevels {

    private final AgreedScores scores;

    AgreedOverTime(AgreedScores scores) {
        this.scores = scores;
    }

    @Override
    public List<Agreed> ofUnit(UnitId unit) {
        Map<WorkshopId, List<AgreedMark>> byWorkshop = scores.ofUnit(unit).reversed().stream()
                .collect(Collectors.groupingBy(AgreedMark::workshop, LinkedHashMap::new, Collectors.toList()));
        List<Agreed> agreed = new ArrayList<>();
        byWorkshop.values().forEach(marks -> agreed.add(agreed(marks)));
        return agreed;
    }

    private static Agreed agreed(List<AgreedMark> marks) {
        AgreedMark any = marks.getFirst();
        return new Agreed(
                any.on(),
                any.present(),
                any.criteria(),
                marks.stream().collect(Collectors.toMap(each -> each.score().principle(), each -> each.score()
                        .score())));
    }
}
