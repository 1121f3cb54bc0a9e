package no.hvorervi.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditReader;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import no.hvorervi.released.TestReleases;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.Shares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a unit lets others see: its leader says yes, its people take it back, and then it is gone at once. */
@DatabaseTest
class ShareServiceTest {

    @Autowired
    ShareService service;

    @Autowired
    Shares shares;

    @Autowired
    ResultService results;

    @Autowired
    TestComparisons comparisons;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    TestClock clock;

    @Autowired
    List<PersonalData> personal;

    @Autowired
    AuditReader log;

    private UnitId top = new UnitId(0);
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void plant() {
        top = units.root("Kommunen");
        Map<UnitId, Double> town = comparisons.town(top, 3);
        unit = town.keySet().iterator().next();
        round = comparisons.released(top, town).round();
        clock.stopOn(TestReleases.EMPLOYEES_FROM);
    }

    private TestUser signIn(UnitRole role, UnitId at) {
        TestUser person = users.person();
        units.give(role, at, person);
        users.signIn(person);
        return person;
    }

    private boolean isShared() {
        return shares.has(round, unit, ShareKind.COMPARE);
    }

    private List<AuditAction> recorded() {
        return log.find(AuditSearch.of(Optional.of(units.municipalityOf(top))), Optional.empty(), 100).stream()
                .flatMap(entry -> entry.action().stream())
                .filter(Set.of(AuditAction.RESULTS_SHARED, AuditAction.SHARE_WITHDRAWN)::contains)
                .toList();
    }

    @Test
    void leaderSaysYesAndTakesItBack() {
        signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(service.find(unit, round)).map(Sharing::given).contains(Map.of());
        service.give(unit, round, ShareKind.COMPARE);
        service.give(unit, round, ShareKind.COMPARE);
        assertThat(isShared()).isTrue();
        assertThat(service.find(unit, round).orElseThrow().given()).containsOnlyKeys(ShareKind.COMPARE);
        service.withdraw(unit, round, ShareKind.COMPARE);
        service.withdraw(unit, round, ShareKind.COMPARE);
        assertThat(isShared()).isFalse();
        assertThat(recorded()).containsExactlyInAnyOrder(AuditAction.RESULTS_SHARED, AuditAction.SHARE_WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION_REPRESENTATIVE", "SAFETY_REPRESENTATIVE"})
    void representativesTakeItBackAndCannotSayYes(UnitRole role) {
        comparisons.share(unit, round, ShareKind.COMPARE);
        signIn(role, unit);
        Sharing seen = service.find(unit, round).orElseThrow();
        assertThat(seen.mayGive()).isFalse();
        assertThat(seen.mayWithdraw()).isTrue();
        service.withdraw(unit, round, ShareKind.COMPARE);
        assertThat(isShared()).isFalse();
        assertThatThrownBy(() -> service.give(unit, round, ShareKind.COMPARE))
                .isInstanceOf(UnitNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "HR_ADVISER", "UNIT_LEADER", "VIEWER"})
    void nobodyAboveDecidesForTheUnit(UnitRole role) {
        signIn(role, top);
        assertThatThrownBy(() -> service.find(unit, round)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.give(unit, round, ShareKind.UPWARD)).isInstanceOf(UnitNotFoundException.class);
        assertThatThrownBy(() -> service.withdraw(unit, round, ShareKind.UPWARD))
                .isInstanceOf(UnitNotFoundException.class);
    }

    /** What stands above units is made of all of them. */
    @Test
    void unitThatOthersStandBelowHasNothingToShare() {
        signIn(UnitRole.UNIT_LEADER, top);
        assertThat(service.find(top, round)).isEmpty();
        service.give(top, round, ShareKind.COMPARE);
        assertThat(shares.has(round, top, ShareKind.COMPARE)).isFalse();
    }

    @Test
    void nothingIsSharedBeforeItIsReleasedNorOfOtherRounds() {
        signIn(UnitRole.UNIT_LEADER, unit);
        assertThat(service.find(unit, new RoundId(987_654_321L))).isEmpty();
        clock.stopOn(NorwegianTime.dateOf(TestReleases.RELEASED_AT).minusDays(1));
        assertThat(service.find(unit, round)).isEmpty();
        service.give(unit, round, ShareKind.COMPARE);
        assertThat(isShared()).isFalse();
    }

    /** With the unit's yes those above see its averages, and without it nothing: from one moment to the next. */
    @Test
    void thoseAboveSeeAUnitAloneAsLongAsItSaysYes() {
        TestUser adviser = users.person();
        units.give(UnitRole.HR_ADVISER, top, adviser);
        assertThat(isSeenBy(adviser)).isFalse();
        comparisons.share(unit, round, ShareKind.COMPARE);
        comparisons.share(unit, round, ShareKind.FOUND);
        assertThat(isSeenBy(adviser)).isFalse();
        comparisons.share(unit, round, ShareKind.UPWARD);
        assertThat(isSeenBy(adviser)).isTrue();
        signIn(UnitRole.SAFETY_REPRESENTATIVE, unit);
        service.withdraw(unit, round, ShareKind.UPWARD);
        assertThat(isSeenBy(adviser)).isFalse();
    }

    private boolean isSeenBy(TestUser person) {
        users.signIn(person);
        return results.find(unit, Optional.of(round)).result().isPresent();
    }

    @Test
    void personIsShownWhatTheyHaveSaidYesTo() {
        TestUser leader = signIn(UnitRole.UNIT_LEADER, unit);
        service.give(unit, round, ShareKind.FOUND);
        PersonalData given = personal.stream()
                .filter(each -> each.tables().contains("result_share"))
                .findFirst()
                .orElseThrow();
        assertThat(given.export(leader.id())).extracting(PersonalSection::key).containsExactly("shares");
        assertThat(given.export(users.person().id())).isEmpty();
        given.erase(leader.id());
        assertThat(shares.has(round, unit, ShareKind.FOUND)).isTrue();
    }
}
