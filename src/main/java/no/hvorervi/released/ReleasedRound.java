package no.hvorervi.released;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;

/**
 * A round of which something is shown.
 *
 * @param releasedOn the day of {@code releasedAt} in Norway: from it on leaders and representatives see their units
 * @param employeesFrom from which day on employees and those above see theirs
 */
public record ReleasedRound(
        ReleaseId id, ReleaseBasis basis, Instant releasedAt, LocalDate releasedOn, LocalDate employeesFrom) {

    /** Whether employees, and those above, see their units on the day. */
    public boolean isSeenByEmployees(LocalDate day) {
        return !day.isBefore(employeesFrom);
    }

    public RoundId round() {
        return basis.round();
    }

    public MunicipalityId municipality() {
        return basis.municipality();
    }

    public CriteriaVersionId criteria() {
        return basis.criteria();
    }

    public String title() {
        return basis.title();
    }

    public LocalDate closedOn() {
        return basis.closedOn();
    }

    public int group() {
        return basis.group();
    }

    public int spreadGroup() {
        return basis.spreadGroup();
    }

    public Upward upward() {
        return basis.upward();
    }

    public boolean isImported() {
        return basis.isImported();
    }

    public Set<AnonymousVoice> voices() {
        return basis.voices();
    }

    public List<ReleasedItem> items() {
        return basis.items();
    }
}
