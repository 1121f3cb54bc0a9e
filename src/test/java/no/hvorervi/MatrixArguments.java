package no.hvorervi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.hvorervi.MatrixWorld.Asked;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.Origin;
import no.hvorervi.assessment.Answer;
import no.hvorervi.assessment.Rating;
import no.hvorervi.audit.AuditSearch;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.ControlSubject;
import no.hvorervi.controls.Cost;
import no.hvorervi.controls.EntryContents;
import no.hvorervi.controls.OwnerVerdict;
import no.hvorervi.controls.Purpose;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.digest.DigestToken;
import no.hvorervi.earlier.EarlierItem;
import no.hvorervi.earlier.EarlierRound;
import no.hvorervi.earlier.EarlierTerms;
import no.hvorervi.earlier.EarlierUnit;
import no.hvorervi.earlier.Respondent;
import no.hvorervi.earlier.Scores;
import no.hvorervi.exchange.RoundFile;
import no.hvorervi.exchange.RoundMapping;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.ids.ScriptId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.intake.Standing;
import no.hvorervi.people.PersonSearch;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.results.ResultCode;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.rounds.Upward;
import no.hvorervi.scripts.ScriptKey;
import no.hvorervi.workshop.Ballot;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.TestWorkshops;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopPlan;
import no.hvorervi.yousaid.OutcomeAddress;

/**
 * The one place where arguments for the matrix are made: of a service's method by type, of a path by name. Records whose
 * components can be made are made of them; enums by their first value.
 */
final class MatrixArguments {

    /** Methods that change an assessment, and so are given a draft; all others get a submitted one. */
    private static final Set<String> ON_DRAFTS = Set.of("saveAnswer", "saveComment", "submit", "discard");

    /** Methods that take a role on loan; all others get one that is the person's own. */
    private static final Set<String> ON_LOANS = Set.of("takeBack");

    /** What says which unit, person or municipality is meant, by itself or within. */
    private static final Pattern NAMING = Pattern.compile(
            "\\b(UnitId|AccountId|MunicipalityId|AssessmentId|RoundId|MembershipId|ScriptId|ActionId|ActionShareId|HandedUpId|ControlId|ControlEntryId|WorkshopId"
                    + "|NewRole|NewAction|NewEntry|ControlQuery|PersonSearch|Reorganisation|AuditSearch|EarlierRound|RoundImport)\\b|^AuditTrailService\\.\\w+\\(Optional");

    private static final Pattern VARIABLE = Pattern.compile("[:{](\\w+)[}?]?");

    private final Map<Class<?>, Function<Asked, Object>> byType;

    /** What stands for {@code :name} in routes and {@code {name}} in requests. */
    private final Map<String, Function<Asked, Object>> byName = Map.ofEntries(
            Map.entry("action", Asked::action),
            Map.entry("joint", Asked::joint),
            Map.entry("handed", Asked::handed),
            Map.entry("verksted", Asked::workshop),
            Map.entry("kontroll", Asked::control),
            Map.entry("melding", Asked::entry),
            Map.entry("unit", Asked::unit),
            Map.entry("enhet", Asked::unit),
            Map.entry("municipality", Asked::municipality),
            Map.entry("person", Asked::person),
            Map.entry("assessment", Asked::submitted),
            Map.entry("runde", Asked::round),
            Map.entry("step", asked -> 1),
            Map.entry("program", Asked::script),
            Map.entry("code", asked -> "nb"),
            Map.entry("key", asked -> "ukjent"),
            Map.entry("id", asked -> UUID.randomUUID()));

    MatrixArguments(CriteriaService criteria) {
        byType = Map.ofEntries(
                Map.entry(UnitId.class, Asked::unit),
                Map.entry(MunicipalityId.class, Asked::municipality),
                Map.entry(AccountId.class, Asked::person),
                Map.entry(AssessmentId.class, Asked::submitted),
                Map.entry(RoundId.class, Asked::round),
                Map.entry(ScriptId.class, Asked::script),
                Map.entry(ScriptKey.ReadyMade.class, asked -> new ScriptKey.ReadyMade("time")),
                Map.entry(ActionId.class, Asked::action),
                Map.entry(ControlId.class, Asked::control),
                Map.entry(ControlEntryId.class, Asked::entry),
                Map.entry(
                        ControlSubject.class,
                        asked -> new ControlSubject.Fresh("Rapport", ControlKind.REPORT, "Økonomi")),
                Map.entry(
                        EntryContents.class,
                        asked -> new EntryContents(new Cost(12, 30, 2), Set.of(Purpose.MONEY), "Står to steder")),
                Map.entry(OwnerVerdict.class, asked -> new OwnerVerdict.Keep("Loven krever det")),
                Map.entry(ActionShareId.class, Asked::joint),
                Map.entry(HandedUpId.class, Asked::handed),
                Map.entry(WorkshopId.class, Asked::workshop),
                Map.entry(WorkshopVoteId.class, asked -> new WorkshopVoteId(1)),
                Map.entry(
                        WorkshopPlan.class,
                        asked -> new WorkshopPlan(
                                "Verksted",
                                asked.soon(),
                                TestWorkshops.programme(),
                                Set.of(criteria.latest().principles().getFirst().key()),
                                5,
                                Optional.empty())),
                Map.entry(Ballot.class, asked -> new Ballot.Unsure()),
                Map.entry(WorkshopCode.class, asked -> WorkshopCode.parse("0".repeat(8))
                        .orElseThrow()),
                Map.entry(ParticipantToken.class, asked -> ParticipantToken.random()),
                Map.entry(
                        ActionItem.class,
                        asked -> ActionItem.of(
                                criteria.latest().id(),
                                criteria.latest().principles().getFirst())),
                Map.entry(Origin.class, asked -> new Origin.OfUnit()),
                Map.entry(LocalDateTime.class, asked -> asked.soon().atTime(8, 0)),
                Map.entry(CriteriaVersionId.class, asked -> criteria.latest().id()),
                Map.entry(
                        CriteriaItemId.class,
                        asked -> criteria.latest().principles().getFirst().id()),
                Map.entry(Answer.class, asked -> Answer.EMPTY.withRating(Rating.of(4))),
                Map.entry(EmailAddress.class, asked -> new EmailAddress(UUID.randomUUID() + "@kommune.example")),
                Map.entry(MembershipId.class, Asked::role),
                Map.entry(ScimGroupId.class, Asked::group),
                Map.entry(ScimUserId.class, asked -> ScimUserId.random()),
                Map.entry(
                        PersonSearch.class,
                        asked -> new PersonSearch(
                                asked.municipality(), "", Optional.empty(), Optional.of(asked.unit()))),
                Map.entry(AuditSearch.class, asked -> AuditSearch.of(Optional.of(asked.municipality()))),
                Map.entry(
                        Reorganisation.class,
                        asked -> new Reorganisation.Rename(asked.unit(), "Nytt navn", asked.soon())),
                Map.entry(EarlierTerms.class, asked -> earlier(criteria.latest(), asked)),
                Map.entry(
                        EarlierRound.class,
                        asked -> new EarlierRound(
                                asked.municipality(),
                                earlier(criteria.latest(), asked),
                                List.of(new EarlierUnit.Known(asked.unit(), "Enhet")),
                                List.of(new EarlierItem.Own("Trivsel")),
                                List.of(new Respondent(0, AnonymousVoice.EMPLOYEE, Scores.of(OptionalInt.of(4)))))),
                Map.entry(RoundFile.class, asked -> RoundFile.read(new byte[0])),
                Map.entry(RoundMapping.class, asked -> RoundMapping.NONE),
                Map.entry(Code.class, asked -> Code.parse("0000-0000-0000").orElseThrow()),
                Map.entry(ResultCode.class, asked -> ResultCode.parse("0".repeat(26))
                        .orElseThrow()),
                Map.entry(DigestToken.class, asked -> DigestToken.parse("0".repeat(26))
                        .orElseThrow()),
                Map.entry(OutcomeAddress.class, asked -> OutcomeAddress.parse("0".repeat(12))
                        .orElseThrow()),
                Map.entry(Answers.class, asked -> Answers.NONE),
                Map.entry(Questionnaire.class, asked -> questionnaire(criteria.latest(), asked)),
                Map.entry(LocalDate.class, Asked::soon),
                Map.entry(Duration.class, asked -> Duration.ofHours(1)),
                Map.entry(String.class, asked -> "tekst"),
                Map.entry(Optional.class, asked -> Optional.empty()),
                Map.entry(List.class, asked -> List.of()),
                Map.entry(Set.class, asked -> Set.of()),
                Map.entry(Collection.class, asked -> List.of()),
                Map.entry(Map.class, asked -> Map.of()),
                Map.entry(Function.class, asked -> (Function<Object, Object>) any -> Optional.empty()),
                Map.entry(UnaryOperator.class, asked -> UnaryOperator.identity()),
                Map.entry(Consumer.class, asked -> (Consumer<Object>) any -> {}),
                Map.entry(boolean.class, asked -> true),
                Map.entry(int.class, asked -> 1),
                Map.entry(long.class, asked -> 1L));
    }

    private static EarlierTerms earlier(Criteria criteria, Asked asked) {
        return new EarlierTerms(
                "Runde", asked.soon().minusYears(1), criteria.id(), 5, EarlierTerms.RETENTION_DAYS, Upward.TOTALS);
    }

    private static Questionnaire questionnaire(Criteria criteria, Asked asked) {
        var terms = new RoundTerms(
                asked.round(),
                asked.municipality(),
                criteria.id(),
                "Runde",
                Instant.EPOCH,
                Instant.MAX,
                5,
                true,
                false,
                Language.NB,
                "tekst",
                "tekst",
                "tekst",
                "tekst",
                "tekst",
                30,
                Set.of(AnonymousVoice.EMPLOYEE),
                List.of(),
                Upward.TOTALS,
                Set.of());
        return new Questionnaire(
                terms, List.of(), asked.unit(), "Enhet", AnonymousVoice.EMPLOYEE, criteria, List.of(), Standing.SHUT);
    }

    Object[] of(Method method, Asked asked) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> make(method, parameter, asked))
                .toArray();
    }

    private Object make(Method method, Parameter parameter, Asked asked) {
        if (parameter.getType().equals(AssessmentId.class) && ON_DRAFTS.contains(method.getName())) {
            return asked.draft();
        }
        if (parameter.getType().equals(MembershipId.class) && ON_LOANS.contains(method.getName())) {
            return asked.loan();
        }
        if (parameter.getType().equals(MunicipalityId.class) && !parameter.equals(method.getParameters()[0])) {
            return asked.partner();
        }
        if (isOptionalMunicipality(parameter)) {
            return Optional.of(asked.municipality());
        }
        if (isCollectionOfUnits(parameter)) {
            return List.of(asked.unit());
        }
        return make(parameter.getType(), asked, method);
    }

    private static boolean isCollectionOfUnits(Parameter parameter) {
        return parameter.getParameterizedType() instanceof ParameterizedType type
                && type.getRawType().equals(Collection.class)
                && type.getActualTypeArguments()[0].equals(UnitId.class);
    }

    private static boolean isOptionalMunicipality(Parameter parameter) {
        return parameter.getParameterizedType() instanceof ParameterizedType type
                && type.getRawType().equals(Optional.class)
                && type.getActualTypeArguments()[0].equals(MunicipalityId.class);
    }

    private Object make(Class<?> type, Asked asked, Method method) {
        Function<Asked, Object> maker = byType.get(type);
        if (maker != null) {
            return maker.apply(asked);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return makeRecord(type, asked, method);
        }
        throw new AssertionError("No argument of type %s can be made for %s: add the type to MatrixArguments.byType"
                .formatted(type.getName(), method));
    }

    private Object makeRecord(Class<?> type, Asked asked, Method method) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(types).map(each -> make(each, asked, method)).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new AssertionError(
                    "%s does not take the values made for it: add the type to MatrixArguments.byType"
                            .formatted(type.getName()),
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** The path with its variables filled in. */
    String path(String template, Asked asked) {
        return VARIABLE.matcher(template).replaceAll(variable -> {
            Function<Asked, Object> maker = byName.get(variable.group(1));
            if (maker == null) {
                throw new AssertionError("Nothing can be put for %s in %s: add the name to MatrixArguments.byName"
                        .formatted(variable.group(), template));
            }
            return maker.apply(asked).toString().toLowerCase(Locale.ROOT);
        });
    }

    /** Whether it says which unit, person or municipality is asked for; a code that leads nowhere hides nothing from anybody. */
    static boolean names(String thing) {
        return VARIABLE.matcher(thing).results().anyMatch(each -> !each.group(1).equals("code"))
                || NAMING.matcher(thing).find();
    }
}
