package no.hvorervi.results;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.RESULT_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.TestReleases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who makes the link for a unit's employees, what it leads to and from which day on. */
@DatabaseTest
class ResultLinkServiceTest {

    @Autowired
    ResultLinkService links;

    @Autowired
    ResultService service;

    @Autowired
    TestResults results;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        unit = units.below(top, "Enheten");
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
    }

    private Optional<LinkedResult> opened(ResultLink link) {
        users.signOut();
        return links.find(link.code());
    }

    @ParameterizedTest
    @EnumSource(names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void unitsOwnPeopleMakeTheLinkFromTheDayOfTheRelease(UnitRole role) {
        RoundId round = results.full(top, unit).round();
        clock.stopOn(NorwegianTime.dateOf(TestReleases.RELEASED_AT));
        units.signIn(role, unit);
        assertThat(links.exists(round, unit)).isFalse();
        ResultLink link = links.make(round, unit);
        assertThat(links.exists(round, unit)).isTrue();
        assertThat(link.address()).endsWith("/resultat#" + link.code().value());
        assertThat(link.code().value()).hasSize(26);
        assertThat(link.toString()).doesNotContain(link.code().value());
        assertThat(link.code().toString()).doesNotContain(link.code().value());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNIT_LEADER", "DEPUTY", "UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void nobodyElseDoes(UnitRole role) {
        RoundId round = results.full(top, unit).round();
        units.signIn(role, unit);
        assertRefused(round);
        units.signIn(role, top);
        assertRefused(round);
    }

    @Test
    void leadersAboveAndBesideDoNot() {
        RoundId round = results.full(top, unit).round();
        units.signIn(UnitRole.UNIT_LEADER, top);
        assertRefused(round);
        units.signIn(UnitRole.UNIT_LEADER, units.below(top, "Naboen"));
        assertRefused(round);
        units.signIn(UnitRole.UNIT_LEADER, unit);
        assertThatThrownBy(() -> links.make(new RoundId(987_654_321L), unit)).isInstanceOf(UnitNotFoundException.class);
    }

    private void assertRefused(RoundId round) {
        assertThatThrownBy(() -> links.make(round, unit)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> links.exists(round, unit)).isInstanceOf(UnitNotFoundException.class);
        ResultCode unknown = ResultCode.random();
        assertThatThrownBy(() -> links.printPoster(round, unit, unknown, Language.NB))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @Test
    void beforeTheEmployeesDayItSaysFromWhenAndNothingElse() {
        ReleaseBasis basis = results.full(top, unit);
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultLink link = links.make(basis.round(), unit);
        assertThat(opened(link))
                .contains(new LinkedResult.Later("Enheten", basis.title(), TestReleases.EMPLOYEES_FROM));
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
        assertThat(opened(link)).get().isInstanceOf(LinkedResult.Shown.class);
    }

    @Test
    void newLinkTakesThePlaceOfTheOld() {
        RoundId round = results.full(top, unit).round();
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultLink old = links.make(round, unit);
        ResultLink fresh = links.make(round, unit);
        assertThatThrownBy(() -> links.printPoster(round, unit, old.code(), Language.NB))
                .isInstanceOf(UnitNotFoundException.class);
        assertThat(links.find(old.code())).isEmpty();
        assertThat(opened(fresh)).isPresent();
        assertThat(links.find(ResultCode.random())).isEmpty();
    }

    /** R-44: whoever has the database has no link. */
    @Test
    void codeIsNotStored() {
        RoundId round = results.full(top, unit).round();
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultLink link = links.make(round, unit);
        byte[] stored =
                sql.fetchSingle(RESULT_LINK, RESULT_LINK.UNIT_ID.eq(unit)).getTokenHash();
        assertThat(stored).hasSize(32).isEqualTo(link.code().hash());
        assertThat(sql.fetch(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq(AuditAction.RESULT_LINK_MADE.name()))
                        .formatCSV())
                .contains(unit.toString())
                .doesNotContain(link.code().value());
    }

    @Test
    void posterIsAPdf() {
        RoundId round = results.full(top, unit).round();
        units.signIn(UnitRole.UNION_REPRESENTATIVE, unit);
        ResultLink link = links.make(round, unit);
        assertThat(new String(links.printPoster(round, unit, link.code(), Language.NN), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    /** Whatever is released, the link leads to no more than leader and representatives see on the same day. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void employeesSeeNothingThatTheUnitsOwnPeopleDoNot(long seed) {
        var random = new Random(seed);
        results.any(top, unit, random);
        RoundId round = results.any(top, unit, random).round();
        units.signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        ResultLink link = links.make(round, unit);
        UnitResult theirs = service.find(unit, Optional.of(round)).result().orElseThrow();
        assertThat(opened(link)).contains(new LinkedResult.Shown("Enheten", theirs));
    }

    /** A round is seen in the trend only when its own day has come. */
    @Test
    void roundsWhoseDayHasNotComeAreNotInTheTrend() {
        RoundId first = results.full(top, unit).round();
        units.signIn(UnitRole.UNIT_LEADER, unit);
        ResultLink link = links.make(first, unit);
        results.full(top, unit, TestReleases.CLOSED_ON.minusYears(1));
        assertThat(opened(link)).get().isInstanceOfSatisfying(LinkedResult.Shown.class, shown -> assertThat(
                        shown.result().trend().rounds())
                .hasSize(2));
        clock.stopOn(TestReleases.EMPLOYEES_FROM.minusDays(1));
        assertThat(opened(link)).get().isInstanceOf(LinkedResult.Later.class);
    }
}
