package no.hvorervi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.Matrix.At;
import no.hvorervi.Matrix.Cell;
import no.hvorervi.Matrix.Kind;
import no.hvorervi.Matrix.Target;
import no.hvorervi.Matrix.Thing;
import no.hvorervi.MatrixWorld.Asked;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.people.Refusal;
import no.hvorervi.people.RefusedException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every cell of the function × role matrix is tried at every distance: routes and requests over HTTP, methods
 * of services by calling them. What is refused leaves all tables as they were.
 */
@DatabaseTest
class MatrixTest {

    /** Tables that a refusal may add to, since refusals are recorded, and so are the sessions that the askers open. */
    private static final Set<String> LOGS = Set.of("audit_entry", "audit_chain", "audit_pseudonym", "account_session");

    @LocalServerPort
    int port;

    @Autowired
    MatrixWorld world;

    @Autowired
    TestUsers users;

    @Autowired
    CriteriaService criteria;

    @Autowired
    Messages messages;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    ApplicationContext beans;

    private static final Map<TestUser, Visitor> VISITORS = new HashMap<>();

    /** How many rows are tried before it is looked whether any of them wrote. */
    private static final int TOGETHER = 10;

    private static final Thing LAST = Matrix.cells().getLast().thing();

    /** Those tried since the tables were last looked at, and what the tables held then. */
    private static final List<Thing> tried = new ArrayList<>();

    private static Map<String, Long> tables = Map.of();

    private static String checksums = "";

    private Stream<Thing> things() {
        return Stream.of(
                        MatrixThings.routes(),
                        MatrixThings.requests(requestMappingHandlerMapping),
                        MatrixThings.methods().keySet().stream())
                .flatMap(each -> each);
    }

    @Test
    void everythingThatCanBeAskedForHasARow() {
        List<Thing> rows = Matrix.things();
        List<String> missing = things().filter(thing -> !rows.contains(thing))
                .map(Matrix::newRow)
                .toList();
        assertThat(missing)
                .as(
                        "No row says who may have these. Add them to src/test/resources%s and fill in the cells",
                        Matrix.FILE)
                .isEmpty();
    }

    @Test
    void everyRowIsOfSomethingThatCanBeAskedFor() {
        assertThat(Matrix.things())
                .as("Remove the rows of %s that are of nothing", Matrix.FILE)
                .doesNotHaveDuplicates()
                .isSubsetOf(things().toList());
    }

    static Stream<Arguments> rows() {
        return Matrix.cells().stream()
                .collect(Collectors.groupingBy(Cell::thing, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void cellsAreAsTheySay(Thing thing, List<Cell> cells) {
        if (tables.isEmpty()) {
            tables = tables();
        }
        List<String> wrong = cells.stream()
                .flatMap(cell -> wrongIn(cell).stream().map(each -> cell + ": " + each))
                .toList();
        tried.add(thing);
        assertAll(() -> assertThat(wrong).isEmpty(), () -> {
            if (tried.size() == TOGETHER || thing.equals(LAST)) {
                requireUnchanged();
            }
        });
    }

    /** Looks at several rows at once, since reading all tables takes longer than most rows do. */
    private void requireUnchanged() {
        var among = List.copyOf(tried);
        Map<String, Long> before = tables;
        tried.clear();
        tables = tables();
        assertThat(tables).as("A refused call wrote, among %s", among).isEqualTo(before);
    }

    /** Where it is not as the cell says. */
    private List<String> wrongIn(Cell cell) {
        Set<Target> allowed = cell.allowed();
        List<String> wrong = new ArrayList<>();
        for (Target target : targets(cell)) {
            Asked asked = world.find(cell.at(), target).orElseThrow();
            Optional<TestUser> asker = world.asker(cell.column(), cell.at(), target);
            boolean isAllowed = allowed.contains(target);
            if (isAllowed == isRefused(cell.thing(), asked, asker, isAllowed)) {
                wrong.add(target + (isAllowed ? " is refused" : " is allowed"));
            }
        }
        return wrong;
    }

    /** Where nothing is named there is only the own, and for municipalities whoever has the role in a part only. */
    private Set<Target> targets(Cell cell) {
        Set<Target> targets = EnumSet.allOf(Target.class);
        targets.removeIf(target -> world.find(cell.at(), target).isEmpty());
        if (cell.at() == At.NONE) {
            targets.retainAll(EnumSet.of(Target.OWN));
        } else if (!MatrixArguments.names(cell.thing().name())) {
            targets.retainAll(EnumSet.of(Target.OWN, cell.at() == At.MUNICIPALITY ? Target.PARENT : Target.OWN));
        }
        return targets;
    }

    private boolean isRefused(Thing thing, Asked asked, Optional<TestUser> asker, boolean isAllowed) {
        return switch (thing.kind()) {
            case ROUTE -> isRouteRefused(thing, asked, asker);
            case REQUEST -> isRequestRefused(thing, asked, asker);
            case SERVICE -> isCallRefused(thing, asked, asker, isAllowed);
        };
    }

    private Visitor visitor(Optional<TestUser> asker) {
        return asker.map(user -> VISITORS.computeIfAbsent(user, each -> {
                    var visitor = new Visitor(port);
                    visitor.signIn(each);
                    return visitor;
                }))
                .orElseGet(() -> new Visitor(port));
    }

    private boolean isRouteRefused(Thing thing, Asked asked, Optional<TestUser> asker) {
        String path = new MatrixArguments(criteria).path(thing.name(), asked);
        HttpResponse<String> view = visitor(asker).openView(path.substring(1));
        String body = view.body();
        assertThat(body).as("%s failed for %s", path, asker).doesNotContain(title(500));
        return !body.contains("\"innhold\"") || body.contains(title(404)) || body.contains(title(403));
    }

    private String title(int status) {
        return messages.text(Language.NB, "error." + status + ".title");
    }

    private boolean isRequestRefused(Thing thing, Asked asked, Optional<TestUser> asker) {
        String[] parts = thing.name().split(" ", 2);
        String path = new MatrixArguments(criteria).path(parts[1], asked);
        Visitor visitor = visitor(asker);
        HttpResponse<String> answer;
        if (parts[0].equals("GET") || parts[0].equals("ANY")) {
            answer = visitor.get(path);
        } else if (!parts[0].equals("POST")) {
            answer = visitor.send(parts[0], path, "application/scim+json", "{}");
        } else {
            // Any page that is open to all gives the token that those take, one's account the session's.
            String form = path.startsWith("/min-konto/") ? "/min-konto" : path;
            String token = Stream.of(form, "/invitasjon", "/logg-inn")
                    .map(page -> Visitor.tokenIn(visitor.get(page)))
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .orElse("");
            answer = visitor.post(path, Map.of("_csrf", token));
        }
        boolean isHidden = MatrixArguments.names(thing.name()) && answer.statusCode() == 404;
        return Visitor.isSentToLogin(answer) || Set.of(401, 403).contains(answer.statusCode()) || isHidden;
    }

    /** What is allowed is done and taken back, so that everyone finds the same. */
    private boolean isCallRefused(Thing thing, Asked asked, Optional<TestUser> asker, boolean isAllowed) {
        Method method = Optional.ofNullable(MatrixThings.methods().get(thing))
                .orElseThrow(() -> new AssertionError("There is no " + thing));
        Object[] arguments = new MatrixArguments(criteria).of(method, asked);
        asker.ifPresentOrElse(users::signInUnlessShutOut, users::signOut);
        if (!isAllowed) {
            return isCallRefused(method, arguments);
        }
        return Boolean.TRUE.equals(new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            return isCallRefused(method, arguments);
        }));
    }

    private boolean isCallRefused(Method method, Object[] arguments) {
        try {
            method.invoke(beans.getBean(method.getDeclaringClass()), arguments);
            return false;
        } catch (InvocationTargetException thrown) {
            Throwable reason = Objects.requireNonNull(thrown.getCause());
            boolean isNotTheirs = reason instanceof RefusedException refused && refused.reason() == Refusal.NOT_YOURS;
            boolean isOurs = reason.getClass().getName().startsWith("no.hvorervi.");
            if (reason instanceof AccessDeniedException
                    || reason instanceof AuthenticationException
                    || isNotTheirs
                    || (isOurs && reason.getClass().getSimpleName().endsWith("NotFoundException"))) {
                return true;
            }
            if (isOurs || reason instanceof IllegalArgumentException) {
                return false;
            }
            throw new AssertionError("%s did not take what MatrixArguments made for it".formatted(method), reason);
        } catch (IllegalAccessException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** A checksum of what each table holds; MariaDB's own CHECKSUM TABLE gives several of one table. */
    private Map<String, Long> tables() {
        return sql.fetch(checksums()).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    private String checksums() {
        if (checksums.isEmpty()) {
            checksums = sql.fetch("""
                            select c.table_name,
                                group_concat('quote(', c.column_name, ')' order by c.ordinal_position)
                            from information_schema.columns c join information_schema.tables t
                                on t.table_schema = c.table_schema and t.table_name = c.table_name
                            where c.table_schema = database() and t.table_type = 'BASE TABLE'
                            group by c.table_name order by c.table_name
                            """).stream()
                    .filter(table -> !LOGS.contains(table.get(0, String.class)))
                    .map(table -> "select '%1$s', coalesce(sum(crc32(concat_ws(',', %2$s))), 0) from `%1$s`"
                            .formatted(table.get(0), table.get(1)))
                    .collect(Collectors.joining(" union all "));
        }
        return checksums;
    }

    /** The harness itself: cells that say too much or too little are found, of each kind. */
    @ParameterizedTest
    @CsvSource({
        "SERVICE, UnitService.get(UnitId), UNIT, VIEWER, own, CHILD is allowed",
        "SERVICE, UnitService.get(UnitId), UNIT, VIEWER, below, ENDED is allowed",
        "SERVICE, UnitService.get(UnitId), UNIT, VIEWER, below+ended+coming, COMING is refused",
        "SERVICE, UnitService.get(UnitId), UNIT, DISABLED, own, OWN is refused",
        "SERVICE, AssessmentService.saveComment(AssessmentId String int), UNIT, VIEWER, own, OWN is refused",
        "SERVICE, AssessmentService.saveComment(AssessmentId String int), UNIT, UNIT_LEADER, below, CHILD is refused",
        "SERVICE, TreeChangeService.stored(MunicipalityId), MUNICIPALITY, ADMINISTRATOR, -, OWN is allowed",
        "SERVICE, TreeChangeService.stored(MunicipalityId), MUNICIPALITY, ADMINISTRATOR, all, ELSEWHERE is refused",
        "ROUTE, /enhet/:unit, UNIT, UNIT_LEADER, -, OWN is allowed",
        "ROUTE, /enhet/:unit, UNIT, UNIT_LEADER, below, CHILD is refused",
        "ROUTE, /personer/:person, MUNICIPALITY, ADMINISTRATOR, all, PARENT is refused",
        "ROUTE, /, NONE, ANONYMOUS, all, OWN is refused",
        "REQUEST, GET /om, NONE, ANONYMOUS, -, OWN is allowed",
        "REQUEST, GET /, NONE, ANONYMOUS, all, OWN is refused",
    })
    void wrongCellsAreFound(Kind kind, String name, At at, String column, String value, String wrong) {
        String asker = List.of("ANONYMOUS", "DISABLED").contains(column) ? column.toLowerCase(Locale.ROOT) : column;
        assertThat(wrongIn(new Cell(new Thing(kind, name), at, asker, value))).contains(wrong);
    }
}
