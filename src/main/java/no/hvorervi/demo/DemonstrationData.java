package no.hvorervi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.CheckInAnswer;
import no.hvorervi.controls.ControlKind;
import no.hvorervi.controls.Purpose;
import no.hvorervi.controls.VerdictKind;
import no.hvorervi.coordination.AnswerKind;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTemplate;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.workshop.VoteKind;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The made-up people and assessments, as they stand in {@code db/demo/demonstration.yaml}. */
record DemonstrationData(
        String password,
        Someone administrator,
        List<Leader> leaders,
        List<ReorganisationData> reorganisations,
        List<RoleHolder> people,
        List<LoanData> loans,
        Map<String, Double> usual,
        Set<String> alike,
        List<EarlierData> earlier,
        String discussed,
        List<RoundData> rounds,
        List<TriedData> tried,
        List<String> sharing,
        List<ScriptData> scripts,
        List<WorkshopData> workshops,
        List<ActionData> actions,
        String register,
        List<ControlData> controls,
        List<SharedData> shared,
        List<OutcomeData> outcomes,
        List<AssessmentData> assessments) {

    /** A person who can sign in. */
    record Someone(String name, String email) {}

    /** A person and the external ids of the units the person leads, and led until they ended. */
    record Leader(String name, String email, List<String> units, Optional<List<String>> formerly) {}

    /** What became of a unit, by external ids: one of a merger, a split, a new name and a move. */
    record ReorganisationData(
            Optional<String> merge,
            Optional<String> into,
            Optional<String> split,
            Optional<List<PartData>> parts,
            Optional<Boolean> shows,
            Optional<String> rename,
            Optional<String> name,
            Optional<String> move,
            Optional<String> to,
            Optional<LocalDate> day) {}

    /** One of the units that another was split into. */
    record PartData(String id, String name, String kind) {}

    /** A person with roles in units, each by its external id. */
    record RoleHolder(String name, String email, List<RoleData> roles) {}

    /** One role from the earliest date on. */
    record RoleData(UnitRole role, String unit) {}

    /** A leader's role on loan, from the day of loading on. */
    record LoanData(String by, String to, String unit, int days) {}

    /**
     * A survey of the whole municipality that was answered elsewhere.
     *
     * @param closed days from the day of loading
     * @param shares what units share of it
     */
    record EarlierData(String title, int closed, Optional<Map<String, List<ShareKind>>> shares) {}

    /**
     * A round of some units.
     *
     * @param by who writes it
     * @param opens days from the day of loading
     * @param days how long it lasts
     * @param retention how many days its answers are kept, where that is not what is usual
     * @param leaders who agree for the leader's side, each for the units led; one without has not been sent to approval
     * @param representatives who agree for the other side, each for the units represented
     * @param answers what people have answered, after which it is released
     * @param shares what units then share of it, each by its leader
     * @param assessments what leaders and representatives have signed in it
     */
    record RoundData(
            String by,
            List<String> units,
            RoundTemplate template,
            Optional<String> title,
            int opens,
            int days,
            Optional<Integer> retention,
            Optional<List<String>> leaders,
            Optional<List<String>> representatives,
            Optional<List<AnswersData>> answers,
            Optional<Map<String, List<ShareKind>>> shares,
            Optional<List<SideData>> assessments) {}

    /**
     * What people of a unit have answered.
     *
     * @param voice of employees, where none is said
     * @param scores how many gave each score, the lowest first, by item key; what is left out is as usual
     * @param comments what the first of them have written
     */
    record AnswersData(
            String unit,
            Optional<AnonymousVoice> voice,
            int people,
            Optional<Map<String, List<Integer>>> scores,
            Optional<List<String>> comments) {}

    /** What makes an assessment. */
    interface Scored {

        /** By item key; what is left out does not apply. */
        Map<String, Integer> scores();

        Optional<Map<String, Note>> notes();

        Optional<String> comment();
    }

    /** An assessment signed while a round was open. */
    record SideData(
            String unit,
            String by,
            Map<String, Integer> scores,
            Optional<Map<String, Note>> notes,
            Optional<String> comment)
            implements Scored {}

    /** One submitted assessment: scores and notes by item key. */
    record AssessmentData(
            String unit,
            String by,
            Instant at,
            Map<String, Integer> scores,
            Optional<Map<String, Note>> notes,
            Optional<String> comment)
            implements Scored {}

    /**
     * What a unit has done, made so many days from the day of loading.
     *
     * @param days until it was finished
     * @param suggestion which of the content's suggestions it is, counted from 0
     * @param done what came of it
     * @param learns so many days from the day of loading it was written down what the unit has learnt
     */
    record TriedData(
            String unit,
            String item,
            String what,
            String why,
            String sign,
            String owner,
            int made,
            int days,
            Optional<Integer> suggestion,
            String done,
            Optional<Integer> learns,
            Optional<String> learnt) {}

    /**
     * A programme of the municipality's own.
     *
     * @param by who makes it
     * @param of the key of the ready-made one that it is made of
     */
    record ScriptData(String by, String of, String title, List<List<ScriptStep>> sittings) {}

    /**
     * A workshop of a unit.
     *
     * @param day from the day of loading
     * @param script the key of a ready-made programme
     * @param held what came of it; one without is planned
     */
    record WorkshopData(
            String unit,
            String by,
            String title,
            int day,
            String script,
            Set<String> principles,
            Optional<HeldData> held) {}

    /**
     * What came of a workshop.
     *
     * @param first how many gave each score, the lowest first, by principle's key
     * @param again the same where it was voted anew after the talk
     * @param chosen how many chose each factor
     * @param time how many gave each score to the time spent
     */
    record HeldData(
            int present,
            Map<String, List<Integer>> first,
            Map<String, List<Integer>> again,
            Map<String, AgreedData> agreed,
            Map<VoteKind, Map<String, Integer>> chosen,
            List<DecidedData> decided,
            List<Integer> time) {}

    /** What the room agreed on for a principle. */
    record AgreedData(int score, String reason, Optional<String> dissent) {}

    /** What the room decided to do, due so many days later. */
    record DecidedData(String item, String what, String why, String sign, String owner, int days) {}

    /**
     * What a unit does or has done.
     *
     * @param account of whoever sees to it
     * @param start from the day of loading
     * @param due from the day of loading
     * @param checkIns answers to whether it helps, one after the other; who was asked later has not answered
     * @param over what became of it; one without is open
     */
    record ActionData(
            String unit,
            String by,
            String item,
            String what,
            String why,
            String sign,
            String owner,
            Optional<String> account,
            String joining,
            int start,
            int due,
            Optional<List<CheckInData>> checkIns,
            Optional<OverData> over) {}

    /** An answer to whether an action helps. */
    record CheckInData(CheckInAnswer answer, String sentence) {}

    /** What became of an action, on a day counted from that of loading. */
    record OverData(ActionState state, int day, String sentence) {}

    /**
     * A control of the register.
     *
     * @param owner who answers for it
     * @param owned on which day that was said, from the day of loading; without it nothing is said of the control
     * @param law that asks for it
     * @param review days from the day of loading
     * @param joined the name of the one that it is joined with
     */
    record ControlData(
            String name,
            ControlKind kind,
            String body,
            Optional<String> owner,
            Optional<Integer> owned,
            Optional<String> reason,
            Optional<String> law,
            Optional<Integer> review,
            List<EnteredData> entries,
            Optional<List<ReplyData>> answers,
            Optional<String> joined) {}

    /** What a unit has entered of a control, by its leader; the day is from the day of loading. */
    record EnteredData(String unit, int day, int times, int minutes, int people, Set<Purpose> purposes, String why) {}

    /**
     * What the owner has answered; days are from the day of loading.
     *
     * @param by when it is done; of what does not stay as it is
     * @param saved minutes each time; of what becomes simpler
     * @param done when it was
     */
    record ReplyData(
            VerdictKind verdict,
            Optional<String> words,
            int day,
            Optional<Integer> by,
            Optional<Integer> saved,
            Optional<Integer> done) {}

    /**
     * An action with which others have to do.
     *
     * @param day from the day of loading, on which it was made; by when it is due is told so too
     * @param asked which units were asked to join in
     * @param handed what of it was handed upward
     */
    record SharedData(
            String unit,
            String by,
            int day,
            String item,
            String what,
            String why,
            String sign,
            String owner,
            int due,
            Optional<List<AskedData>> asked,
            Optional<HandedData> handed) {}

    /**
     * A unit that was asked.
     *
     * @param by who answers for it
     * @param joins what it said yes with; one without has not answered
     */
    record AskedData(String unit, String by, String message, Optional<String> joins, Optional<String> told) {}

    /**
     * What was handed upward on the day the action was made.
     *
     * @param to who leads the unit above
     */
    record HandedData(String to, String what, String why, Optional<AnswerData> answer) {}

    /**
     * What the leader above answered.
     *
     * @param day from the day of loading; by when something is done is told so too
     */
    record AnswerData(int day, AnswerKind kind, String words, Optional<Integer> due) {}

    /**
     * What a unit has published of a round, for its employees and for everybody.
     *
     * @param day from the day of loading
     * @param round what it is called
     * @param actions how each is said to citizens, by what it is
     * @param figures keys of the principles of which it is told how employees answered
     */
    record OutcomeData(
            String unit,
            String by,
            int day,
            String round,
            String asked,
            String cameOut,
            String decided,
            String happened,
            Map<String, String> actions,
            Set<String> figures) {}

    /** Why an item was scored as it was. */
    record Note(Optional<String> reason, Optional<String> evidence) {}

    /** Whether the person leads the unit, by its external id. */
    boolean leads(String email, String unit) {
        return leaderOf(unit).equals(email);
    }

    /** The e-mail address of the unit's leader. */
    String leaderOf(String unit) {
        return leaders.stream()
                .filter(each -> each.units().contains(unit))
                .map(Leader::email)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the person, who leads none, holds a role in the unit. */
    boolean holdsRole(String email, String unit) {
        return people.stream()
                .filter(each -> each.email().equals(email))
                .flatMap(each -> each.roles().stream())
                .anyMatch(role -> role.unit().equals(unit));
    }

    /** The name of somebody who leads none. */
    String nameOf(String email) {
        return people.stream()
                .filter(each -> each.email().equals(email))
                .map(RoleHolder::name)
                .findFirst()
                .orElseThrow();
    }

    static DemonstrationData read() throws IOException {
        try (InputStream file = new ClassPathResource("db/demo/demonstration.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(file, DemonstrationData.class);
        }
    }
}
