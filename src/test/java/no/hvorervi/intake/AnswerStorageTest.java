package no.hvorervi.intake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the tables nothing leads from a person to an answer. */
@DatabaseTest
class AnswerStorageTest {

    /** From the right to answer to the opened answer. */
    private static final List<String> TABLES =
            List.of("ballot", "draft", "round_key", "sealed_answer", "response", "response_comment");

    /** What any two of these tables may both say. */
    private static final Set<String> SHARED = Set.of("round_id", "unit_id", "voice", "sealed");

    @Autowired
    JdbcClient sql;

    private Map<String, Set<String>> columns;

    private record Column(String table, String name, String type, String extra) {}

    private List<Column> walk() {
        return sql.sql("""
                        select table_name, column_name, data_type, concat(extra, ' ', coalesce(column_default, ''))
                        from information_schema.columns where table_schema = database() and table_name in (:tables)
                        """)
                .param("tables", TABLES)
                .query((row, number) ->
                        new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    @BeforeEach
    void walkTheSchema() {
        columns = walk().stream().collect(groupingBy(Column::table, mapping(Column::name, toSet())));
        assertThat(columns).containsOnlyKeys(TABLES);
    }

    @Test
    void noColumnHoldsATimeAPersonOrAPlaceInAnOrder() {
        assertThat(walk())
                .noneMatch(each -> each.type().matches("date|time|datetime|timestamp|year")
                        || each.name()
                                .matches(
                                        ".*(_at|_by|_on|account.*|person.*|email|address|agent|language|number|version)")
                        || each.extra().contains("auto_increment")
                        || each.extra().matches("(?i).*(uuid|timestamp|now|nextval).*"));
    }

    @Test
    void tablesShareOnlyWhatManyPeopleShare() {
        for (String one : TABLES) {
            for (String other : TABLES) {
                if (!one.equals(other)) {
                    Set<String> both = new java.util.HashSet<>(columns.getOrDefault(one, Set.of()));
                    both.retainAll(columns.getOrDefault(other, Set.of()));
                    assertThat(both).as("%s and %s", one, other).isSubsetOf(SHARED);
                }
            }
        }
    }

    @Test
    void keysAreRandomOrHashesAndNeverNumbers() {
        assertThat(walk().stream().filter(each -> each.name().matches("ballot_hash|draft_key|sealed_id|response_.*id")))
                .hasSize(5)
                .allMatch(each -> each.type().equals("binary"));
    }

    /** Foreign keys lead to the round and the unit alone; nothing leads here. */
    @Test
    void foreignKeysLeadToRoundsAndUnitsOnly() {
        record Reference(String from, String to) {}
        List<Reference> references = sql.sql("""
                        select table_name, referenced_table_name from information_schema.key_column_usage
                        where table_schema = database() and referenced_table_name is not null
                        and (table_name in (:tables) or referenced_table_name in (:tables))
                        """)
                .param("tables", TABLES)
                .query((row, number) -> new Reference(row.getString(1), row.getString(2)))
                .list();
        assertThat(references).isNotEmpty().allMatch(each -> Set.of("round", "unit")
                .contains(each.to()));
    }

    /** mail knows addresses, ballots know none. */
    @Test
    void noOtherTableKnowsOfBallotsOrAnswers() {
        assertThat(sql.sql("""
                                select table_name from information_schema.columns where table_schema = database()
                                and table_name not in (:tables) and column_name in
                                ('ballot_hash', 'draft_key', 'sealed_id', 'response_id', 'response_comment_id')
                                """).param("tables", TABLES).query(String.class).list())
                .isEmpty();
    }
}
