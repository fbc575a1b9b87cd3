package org.overturn.api.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.api.security.Audited;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightSummaries;
import org.overturn.core.audit.AuditAction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Settings > Data and retention: facts. Nothing can be deleted here. */
@Controller
class DataPages {

    private static final int ANCHORS = 7;

    private final Folders folders;
    private final DatabaseFacts database;
    private final NightSummaries nights;

    DataPages(Folders folders, DatabaseFacts database, NightSummaries nights) {
        this.folders = folders;
        this.database = database;
        this.nights = nights;
    }

    @GetMapping("/settings/data")
    @Audited(value = AuditAction.VIEW, object = "data")
    String show(Model model) {
        model.addAttribute("database", database.product());
        model.addAttribute(
                "places",
                List.of(
                        Place.of("Data: files received, documents, audit", folders.data()),
                        Place.of("Inbox: what arrives", folders.inbox()),
                        Place.of("Outbox: packets, reports, issues", folders.outbox()),
                        Place.of("Settings: office and payers", folders.settings())));
        model.addAttribute("night", nights.findLast().orElse(null));
        model.addAttribute("anchors", anchors());
        return "data/show";
    }

    /** Names of the last anchor files, the newest first. */
    private List<String> anchors() {
        if (!Files.isDirectory(folders.audit())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folders.audit())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("anchor-") && name.endsWith(".txt"))
                    .sorted(Comparator.reverseOrder())
                    .limit(ANCHORS)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
