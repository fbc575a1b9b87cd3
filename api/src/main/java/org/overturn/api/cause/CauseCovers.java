package org.overturn.api.cause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.overturn.api.web.PrintedPdf;
import org.overturn.batch.Folders;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.packet.ProjectCover;
import org.overturn.core.payer.Payers;
import org.overturn.core.settings.Current;
import org.overturn.core.worklist.Access;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** One cover for all open denials of a cause, for the payer, as PDF. */
@Component
class CauseCovers {

    private final Projects projects;
    private final ProjectCover cover;
    private final Current<Payers> payers;
    private final Folders folders;
    private final Clock clock;

    CauseCovers(
            Projects projects,
            ProjectCover cover,
            Current<Payers> payers,
            Folders folders,
            Clock clock) {
        this.projects = projects;
        this.cover = cover;
        this.payers = payers;
        this.folders = folders;
        this.clock = clock;
    }

    /** Lists the denials that the reader may see. */
    ResponseEntity<Resource> print(Project project, Access access) {
        byte[] pdf =
                cover.write(
                        project,
                        projects.listOpen(project, access),
                        new ProjectCover.Correspondence(
                                Offices.read(folders.settings().resolve("office.yml"))
                                        .orElse(Office.NONE),
                                payers.get()
                                        .identify(
                                                List.of(project.cause().reason().payer()),
                                                project.payer()),
                                LocalDate.now(clock)));
        return PrintedPdf.answer(pdf, "cause-" + project.cause().id());
    }
}
