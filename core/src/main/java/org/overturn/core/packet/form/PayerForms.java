package org.overturn.core.packet.form;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.letter.NamedValues;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.resource.FolderStamp;

/**
 * The forms of payers that the office laid into its folder: a PDF each, and a mapping of the same
 * name. One that is wrong is left out and said; a changed folder is read again. Safe for several
 * threads.
 */
public final class PayerForms {

    private final Path folder;
    private volatile Read read;

    private record Read(List<String> stamp, FormFolder forms) {}

    private PayerForms(Path folder) {
        this.folder = folder;
        this.read = read(folder);
    }

    /**
     * @param folder it may be missing
     */
    public static PayerForms in(Path folder) {
        return new PayerForms(folder);
    }

    /** Those that can be used, by name. */
    public List<PayerForm> list() {
        return current().forms();
    }

    /** What is wrong with others. */
    public List<FormProblem> check() {
        return current().problems();
    }

    /** Those that packets do without. */
    public List<Issue> issues() {
        return check().stream()
                .map(problem ->
                        Issue.of(
                                        IssueCode.FORM_BROKEN,
                                        (problem.line() == 0
                                                        ? "It "
                                                        : "Line " + problem.line() + ": ")
                                                + problem.message()
                                                + ".")
                                .in(problem.file()))
                .distinct()
                .toList();
    }

    /**
     * The forms of a packet. Where none is page one and Medicare wants its request there, we draw
     * it.
     */
    public RequestForms choose(
            Optional<String> payer, LineOfBusiness line, int level, NamedValues values) {
        List<PayerForm> chosen =
                list().stream().filter(form -> form.use().includes(payer, line, level)).toList();
        boolean drawn =
                line == LineOfBusiness.MEDICARE_FFS
                        && level <= 2
                        && chosen.stream().noneMatch(form -> form.place() == FormPlace.FIRST);
        return new RequestForms(chosen, drawn ? Optional.of(level) : Optional.empty(), values);
    }

    private FormFolder current() {
        if (!FolderStamp.of(folder, 1).equals(read.stamp())) {
            read = read(folder);
        }
        return read.forms();
    }

    private static Read read(Path folder) {
        return new Read(FolderStamp.of(folder, 1), FormFolder.read(folder));
    }
}
