package org.overturn.batch.night;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.FileLook;
import org.overturn.batch.inbox.Incoming;
import org.springframework.stereotype.Component;

/** Tells files apart by their content and hands each to those who take in its kind. */
@Component
class Door {

    private final Map<FileKind, Intake> intakes;

    Door(List<Intake> intakes) {
        this.intakes =
                intakes.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
    }

    Outcome receive(Incoming file, NightRun run) throws IOException {
        return receive(file, FileLook.of(file), run);
    }

    Outcome receive(Incoming file, FileLook look, NightRun run) throws IOException {
        Intake intake = intakes.get(look.kind());
        if (intake != null) {
            return intake.receive(file, run);
        }
        return look.isEmpty() && !file.settled(false)
                ? new Outcome.InUse()
                : new Outcome.Left(look.says());
    }

    /** Those of the kept files' hashes that are on record somewhere. */
    Set<String> listKnown(Collection<String> sha256s) {
        Set<String> known = new HashSet<>();
        intakes.values().forEach(intake -> known.addAll(intake.listKnown(sha256s)));
        return known;
    }
}
