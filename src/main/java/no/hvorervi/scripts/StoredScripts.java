package no.hvorervi.scripts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.MunicipalityId;
import org.springframework.stereotype.Component;

/** Ready-made and own programmes together. */
@Component
class StoredScripts implements Scripts {

    private final ReadyMadeScripts readyMade;
    private final ScriptRepository repository;
    private final Transactions transactions;

    StoredScripts(ReadyMadeScripts readyMade, ScriptRepository repository, Transactions transactions) {
        this.readyMade = readyMade;
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public List<Script> of(MunicipalityId municipality) {
        return Stream.concat(
                        transactions.read(() -> repository.findOf(municipality)).stream()
                                .map(StoredScripts::script),
                        readyMade.all().stream())
                .toList();
    }

    @Override
    public Optional<Script> find(MunicipalityId municipality, ScriptKey key) {
        return switch (key) {
            case ScriptKey.ReadyMade everybodys -> readyMade.find(everybodys);
            case ScriptKey.Own(var id) ->
                transactions
                        .read(() -> repository.find(id))
                        .filter(each -> each.municipality().equals(municipality))
                        .map(StoredScripts::script);
        };
    }

    @Override
    public LocalizedText advice(StepKind kind) {
        return readyMade.advice(kind);
    }

    private static Script script(OwnScript own) {
        Map<Language, String> title = new EnumMap<>(Language.class);
        EnumSet.allOf(Language.class).forEach(language -> title.put(language, own.title()));
        return new Script(new ScriptKey.Own(own.id()), new LocalizedText(title), own.sittings());
    }
}
