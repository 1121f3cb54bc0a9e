package no.hvorervi.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.digest.DigestLine;
import no.hvorervi.digest.DigestSource;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which questions wait for whom. Letters ask while a question is young; later it is left to the unit. */
@Component
@Order(10)
class WaitingCheckIns implements DigestSource {

    private final CheckInRepository repository;
    private final ActionRepository actions;

    WaitingCheckIns(CheckInRepository repository, ActionRepository actions) {
        this.repository = repository;
        this.actions = actions;
    }

    /** Of which of the actions nobody has answered, and the day they were asked. */
    Map<ActionId, LocalDate> in(Collection<Action> some, LocalDate today) {
        Map<ActionId, LocalDate> asked = new LinkedHashMap<>();
        some.forEach(each -> CheckInDays.last(each, today).ifPresent(day -> asked.put(each.id(), day)));
        Map<ActionId, LocalDate> answered = repository.findLastAnswered(asked.keySet());
        asked.entrySet().removeIf(each -> Optional.ofNullable(answered.get(each.getKey()))
                .filter(last -> !last.isBefore(each.getValue()))
                .isPresent());
        return asked;
    }

    /** What the person is asked; what is due first, first. */
    List<WaitingCheckIn> of(AccountId person, LocalDate today) {
        return waiting(repository.findAsking(person, today), today);
    }

    private List<WaitingCheckIn> waiting(Set<ActionId> ids, LocalDate today) {
        List<Action> asking = actions.findAll(ids);
        Map<ActionId, LocalDate> days = in(asking, today);
        return asking.stream()
                .flatMap(each ->
                        Optional.ofNullable(days.get(each.id())).map(day -> WaitingCheckIn.of(each, day)).stream())
                .toList();
    }

    @Override
    public Map<AccountId, List<DigestLine>> lines(LocalDate today) {
        Map<ActionId, Set<AccountId>> asked = repository.findAsked(today);
        Map<AccountId, List<DigestLine>> lines = new HashMap<>();
        waiting(asked.keySet(), today).stream()
                .filter(each -> !CheckInDays.isLate(each.askedOn(), today))
                .forEach(each -> asked.getOrDefault(each.action(), Set.of())
                        .forEach(person -> lines.computeIfAbsent(person, any -> new ArrayList<>())
                                .add(DigestLine.of(
                                        "actions.digest.checkIn",
                                        ActionRoutes.action(each.unit(), each.action()),
                                        each.what()))));
        return lines;
    }
}
