package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.scripts.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the tables nothing ties what a phone casts to the phone, or to what it casts elsewhere. */
@DatabaseTest
class WorkshopStorageTest {

    private static final List<String> TABLES = List.of(
            "workshop_participant",
            "workshop_cast",
            "workshop_batch",
            "workshop_count",
            "workshop_key",
            "workshop_vote");

    /** What has a row for each phone. */
    private static final List<String> OF_PHONES = List.of("workshop_participant", "workshop_cast");

    @Autowired
    WorkshopRunService service;

    @Autowired
    VotingService voting;

    @Autowired
    TestWorkshops world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient sql;

    private UnitId unit = new UnitId(0);

    @BeforeEach
    void leadAUnit() {
        unit = units.root("Hjemmetjenesten");
        users.signIn(units.leader(unit));
    }

    private record Column(String table, String name, String type, String extra) {}

    private List<Column> columns() {
        return sql.sql("""
                        select table_name, column_name, data_type, concat(extra, ' ', coalesce(column_default, ''))
                        from information_schema.columns where table_schema = database() and table_name in (:tables)
                        """)
                .param("tables", TABLES)
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    @Test
    void noColumnHoldsATimeOrAPerson() {
        assertThat(columns())
                .hasSizeGreaterThan(15)
                .noneMatch(each -> each.type().matches("date|time|datetime|timestamp|year")
                        || each.name().matches(".*(_at|_by|_on|account.*|person.*|email|address|agent|language)")
                        || each.extra().matches("(?i).*(uuid|timestamp|now|nextval).*"));
    }

    @Test
    void rowsOfPhonesHaveHashesForKeysAndNoPlaceInAnOrder() {
        assertThat(columns().stream().filter(each -> OF_PHONES.contains(each.table())))
                .hasSize(7)
                .noneMatch(each -> each.extra().contains("auto_increment"))
                .extracting(Column::name)
                .containsExactlyInAnyOrder(
                        "workshop_id",
                        "participant_key",
                        "sitting",
                        "group_number",
                        "workshop_vote_id",
                        "cast_key",
                        "sealed");
    }

    /** A phone that is there and what it casts have no column in common, and so no key and no group. */
    @Test
    void phonesAndWhatTheyCastShareNoColumn() {
        Map<String, Set<String>> names = columns().stream()
                .collect(Collectors.groupingBy(Column::table, Collectors.mapping(Column::name, Collectors.toSet())));
        Set<String> both = new HashSet<>(names.getOrDefault("workshop_participant", Set.of()));
        both.retainAll(names.getOrDefault("workshop_cast", Set.of()));
        assertThat(both).isEmpty();
    }

    @Test
    void whoeverReadsTheTablesFindsNoTwoRowsOfOnePhone() {
        WorkshopId id = world.at(unit, StepKind.VOTE);
        service.openVotes(id);
        WorkshopCode code = world.code(id);
        List<ParticipantToken> phones = TestWorkshops.phones(8);
        for (BoardVote vote : world.board(id).open()) {
            IntStream.range(0, phones.size())
                    .forEach(phone -> voting.cast(code, phones.get(phone), vote.id(), new Ballot.Score(1 + phone % 5)));
        }
        List<String> keys = Stream.of(
                        "select hex(participant_key) from workshop_participant where workshop_id = ?",
                        "select hex(cast_key) from workshop_cast join workshop_vote using (workshop_vote_id)"
                                + " where workshop_id = ?")
                .flatMap(query -> sql.sql(query).param(id.value()).query(String.class).list().stream())
                .toList();
        assertThat(keys).hasSize(8 + 3 * 8).doesNotHaveDuplicates();
        List<byte[]> sealed = sql.sql("select sealed from workshop_cast join workshop_vote using (workshop_vote_id)"
                        + " where workshop_id = ?")
                .param(id.value())
                .query(byte[].class)
                .list();
        assertThat(sealed).hasSize(24).allMatch(each -> each.length == 51);
        assertThat(sealed.stream().map(Arrays::hashCode).distinct()).hasSize(24);
        // Rows lie in the order of their hashes, which tells nothing of who came first.
        List<String> inOrderOfComing = phones.stream()
                .map(each ->
                        HexFormat.of().withUpperCase().formatHex(each.in(id).bytes()))
                .toList();
        assertThat(keys.subList(0, 8))
                .containsExactlyInAnyOrderElementsOf(inOrderOfComing)
                .isSorted();
        service.reveal(id);
        assertThat(sql.sql("select count(*) from workshop_cast join workshop_vote using (workshop_vote_id)"
                                + " where workshop_id = ? and sealed is not null")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .as("what is counted is kept by nobody's key")
                .isZero();
        assertThat(sql.sql("select sum(number) from workshop_count join workshop_vote using (workshop_vote_id)"
                                + " where workshop_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(24);
    }

    /** Of those who are alike the database knows no more than the room. */
    @Test
    void ofThoseWhoAreAlikeNoCountIsKept() {
        WorkshopId id = world.at(unit, StepKind.ROTI);
        service.openVotes(id);
        world.cast(id, world.vote(id, VoteKind.ROTI).id(), TestWorkshops.phones(6), 4, 4, 4, 4, 4, 5);
        service.reveal(id);
        assertThat(world.vote(id, VoteKind.ROTI).result()).contains(new VoteResult.MeanOnly(6, 4));
        assertThat(sql.sql("select count(*) from workshop_count join workshop_vote using (workshop_vote_id)"
                                + " where workshop_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
