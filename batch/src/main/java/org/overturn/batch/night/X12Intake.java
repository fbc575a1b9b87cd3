package org.overturn.batch.night;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.FileLook;
import org.overturn.batch.inbox.Incoming;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Severity;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.Remittances;
import org.springframework.stereotype.Component;

/** Takes in X12 files: remittances, and what else is read of them. */
@Component
class X12Intake implements Intake {

    /** Said of any file without a remittance; alone it is no sign of damage. */
    private static final Set<IssueCode> NO_DAMAGE =
            Set.of(IssueCode.NOT_AN_835, IssueCode.EMPTY_FILE);

    private final Remittances remittances;
    private final List<OtherTransactions> others;

    X12Intake(Remittances remittances, List<OtherTransactions> others) {
        this.remittances = remittances;
        this.others = others;
    }

    @Override
    public FileKind kind() {
        return FileKind.X12;
    }

    @Override
    public Outcome receive(Incoming file, NightRun run) throws IOException {
        FileScan scan = remittances.receive(file.open(), file.name());
        if (!file.settled(scan.content().whole())) {
            remittances.forget(scan);
            return new Outcome.InUse();
        }
        boolean othersRead = readOthers(scan, run);
        if (scan.readable() || isSpoilt(scan)) {
            return Outcome.Taken.file(remittances.register(scan, run.date(), run.includeTest()));
        }
        if (othersRead) {
            return Outcome.Taken.file(
                    new Arrival(scan.name(), scan.sha256(), Arrival.Result.RECORDED));
        }
        remittances.forget(scan);
        return new Outcome.Left(whatElse(scan.content().otherKinds()));
    }

    private boolean readOthers(FileScan scan, NightRun run) throws IOException {
        boolean read = false;
        for (OtherTransactions other : others) {
            if (scan.content().otherKinds().stream().anyMatch(other.kinds()::contains)) {
                other.receive(scan, run);
                read = true;
            }
        }
        return read;
    }

    /** Was to be a remittance: its name says so, or pieces of an envelope do. */
    private static boolean isSpoilt(FileScan scan) {
        boolean damaged =
                scan.issues().stream()
                        .anyMatch(issue ->
                                issue.severity() == Severity.ERROR
                                        && !NO_DAMAGE.contains(issue.code()));
        return scan.content().otherKinds().isEmpty()
                && (damaged || FileLook.namesRemittance(scan.name()));
    }

    private static String whatElse(Set<String> kinds) {
        return kinds.isEmpty()
                ? "a text without any X12 transaction"
                : "X12 of other kinds than remittances: "
                        + String.join(", ", kinds.stream().map(X12Intake::named).toList());
    }

    private static String named(String kind) {
        return switch (kind) {
            case "837" -> "claims (837)";
            case "277", "276" -> "claim status (" + kind + ")";
            case "997", "999", "TA1" -> "acknowledgments (" + kind + ")";
            case "270", "271" -> "eligibility (" + kind + ")";
            case "278" -> "authorizations (278)";
            case "820" -> "premium payments (820)";
            case "834" -> "enrolment (834)";
            case "275" -> "attachments (275)";
            default -> kind.replaceAll("[^A-Za-z0-9]", "?");
        };
    }

    @Override
    public Set<String> listKnown(Collection<String> sha256s) {
        Set<String> known = new HashSet<>(remittances.listKnown(sha256s));
        others.forEach(other -> known.addAll(other.listKnown(sha256s)));
        return known;
    }
}
