package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.overturn.batch.Folders;
import org.overturn.batch.inbox.Inbox;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.intake.ShownName;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.DocumentQueue;
import org.overturn.core.evidence.link.Manifest;
import org.overturn.core.evidence.link.Told;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.stereotype.Component;

/** Documents that lie in no account's folder: each waits, with what the manifest says of it. */
@Component
class LooseDocuments {

    private final Folders folders;
    private final Documents documents;
    private final DocumentLinks links;
    private final DocumentQueue queue;
    private final Issues issues;

    LooseDocuments(
            Folders folders,
            Documents documents,
            DocumentLinks links,
            DocumentQueue queue,
            Issues issues) {
        this.folders = folders;
        this.documents = documents;
        this.links = links;
        this.queue = queue;
        this.issues = issues;
    }

    /** The manifest in the inbox; what is wrong with it is reported. */
    Manifest manifest(Inbox inbox, NightRun run) throws IOException {
        if (!Files.isRegularFile(inbox.manifest())) {
            return Manifest.NONE;
        }
        Manifest manifest = Manifest.read(Files.readAllBytes(inbox.manifest()));
        issues.report(manifest.issues(), run.date());
        return manifest;
    }

    /** Files of no account, and those of which the manifest speaks wherever they lie. */
    List<Path> list(Inbox inbox, Manifest manifest) throws IOException {
        List<Path> loose = new ArrayList<>(inbox.listLooseDocuments());
        inbox.listDocuments().stream()
                .filter(file -> isNamed(inbox, manifest, file))
                .forEach(loose::add);
        loose.removeIf(
                file -> isFacts(file) || manifest.refused().contains(inbox.documentPath(file)));
        return loose;
    }

    static boolean isNamed(Inbox inbox, Manifest manifest, Path file) {
        String path = inbox.documentPath(file);
        return manifest.find(path).isPresent() || manifest.refused().contains(path);
    }

    /** Facts speak of one account, so they must lie in its folder. */
    static boolean isFacts(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches("facts\\.ya?ml");
    }

    Receipt receive(Path file, Optional<Manifest.Row> said, NightRun run) {
        Optional<Filing> named =
                said.filter(row -> row.kind().isPresent() || !row.title().isEmpty())
                        .map(row ->
                                new Filing(
                                        "",
                                        row.kind().orElse(DocumentKind.OTHER),
                                        row.title(),
                                        file.getFileName().toString()));
        Receipt receipt = documents.receiveLoose(file, named, run.date());
        if (receipt instanceof Receipt.Received(Document document, boolean _, var _)
                && !document.isLinked()) {
            links.queue(
                    document,
                    "",
                    said.map(Manifest.Row::told).orElse(Told.NOTHING),
                    said.map(Manifest.Row::detail).orElse(DocumentDetail.NONE));
        }
        return receipt;
    }

    /**
     * Keeps a manifest that was used up. One with lines that can't be used, or that names files
     * which never came, stays; so nothing it says is lost.
     */
    void finish(Inbox inbox, Manifest manifest, List<Path> taken, NightRun run) throws IOException {
        Path file = inbox.manifest();
        if (!Files.isRegularFile(file)) {
            return;
        }
        Map<String, Manifest.Row> left = new TreeMap<>(manifest.rows());
        taken.forEach(path -> left.remove(inbox.documentPath(path)));
        Set<String> known =
                queue.listKnownNames(left.keySet().stream().map(LooseDocuments::name).toList());
        left.keySet().removeIf(path -> known.contains(name(path))); // of a run that was ended
        List<Issue> missing = left.values().stream().map(row -> missing(row.line())).toList();
        issues.report(missing, run.date());
        if (missing.isEmpty() && manifest.refused().isEmpty()) {
            keep(file, run);
        }
    }

    /** As it stands on file. */
    private static String name(String path) {
        return ShownName.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Issue missing(long line) {
        return Issue.of(
                        IssueCode.MANIFEST_LINE,
                        "Line " + line + " names a file that isn't there; it may come later.")
                .in(Manifest.NAME);
    }

    private void keep(Path manifest, NightRun run) throws IOException {
        String hash = Digest.ofBytes(Files.readAllBytes(manifest));
        Path folder = Files.createDirectories(folders.data().resolve("manifests"));
        Files.move(
                manifest,
                folder.resolve(run.date() + "-" + hash.substring(0, 12) + ".csv"),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
