package org.overturn.batch.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.overturn.batch.inbox.Allowance;
import org.overturn.batch.inbox.Archive;
import org.overturn.batch.inbox.ArchiveProperties;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.FileLook;
import org.overturn.batch.inbox.InboxFile;
import org.overturn.batch.inbox.Incoming;
import org.overturn.batch.inbox.Member;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.ReceivedFiles;
import org.overturn.core.remittance.UnreadableFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in archives: each file in one is a file of its own. One that can't be read is told of and
 * the others go on; where an archive unpacks to too much, the rest of it stays packed.
 */
@Component
class ArchiveIntake implements Intake {

    private final ArchiveProperties limits;
    private final ObjectProvider<Door> door;
    private final Issues issues;
    private final ReceivedFiles received;

    ArchiveIntake(
            ArchiveProperties limits,
            ObjectProvider<Door> door,
            Issues issues,
            ReceivedFiles received) {
        this.limits = limits;
        this.door = door;
        this.issues = issues;
        this.received = received;
    }

    @Override
    public FileKind kind() {
        return FileKind.ARCHIVE;
    }

    @Override
    public Outcome receive(Incoming file, NightRun run) throws IOException {
        if (file instanceof InboxFile inInbox) {
            return receive(inInbox.path(), file, run);
        }
        Path copy = spool(file);
        try {
            return receive(copy, file, run);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Outcome receive(Path path, Incoming file, NightRun run) throws IOException {
        Unpacking unpacking = new Unpacking(run, new Allowance(limits, Files.size(path)));
        try (Archive archive = unpacking.open(path, file.name())) {
            if (!file.settled(false) && !file.settled(archive.isWhole())) {
                return new Outcome.InUse();
            }
            unpacking.receive(archive, 1);
        } catch (UnreadableFile | Allowance.Exceeded e) {
            if (!file.settled(false)) {
                return new Outcome.InUse();
            }
            unpacking.refuse(file.name(), e);
        }
        return unpacking.outcome();
    }

    /** Puts a file on disk that has to be there to be unpacked. */
    private Path spool(Incoming file) throws IOException {
        Path copy = received.newPart();
        try (InputStream in = file.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    @Override
    public Set<String> listKnown(Collection<String> sha256s) {
        return Set.of();
    }

    /** One archive with the archives in it. */
    private final class Unpacking {

        private final NightRun run;
        private final Allowance allowance;
        private final List<Arrival> parts = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        Unpacking(NightRun run, Allowance allowance) {
            this.run = run;
            this.allowance = allowance;
        }

        Archive open(Path path, String name) throws IOException {
            return Archive.open(path, name, allowance, received::newPart);
        }

        void receive(Archive archive, int depth) throws IOException {
            for (Member member : archive.members()) {
                try {
                    receive(member, depth);
                } catch (UnreadableFile e) {
                    refuse(member.name(), e);
                }
            }
        }

        private void receive(Member member, int depth) throws IOException {
            if (member.locked().isPresent()) {
                refuse(member.name(), member.locked().get());
                return;
            }
            FileLook look = FileLook.of(member);
            if (look.kind() == FileKind.ARCHIVE) {
                receiveNested(member, depth + 1);
                return;
            }
            switch (door.getObject().receive(member, look, run)) {
                case Outcome.Taken taken -> parts.addAll(taken.parts());
                case Outcome.Left left ->
                        report(
                                IssueCode.UNEXPECTED_FILE,
                                member.name(),
                                "Looks like " + left.why() + "; kept with the archive, not read.");
                case Outcome.Reported reported -> refuse(member.name(), reported.why());
                case Outcome.InUse _ ->
                        throw new IllegalStateException("a file in an archive lies still");
            }
        }

        private void receiveNested(Member member, int depth) throws IOException {
            if (!allowance.allowsDepth(depth)) {
                refuse(member.name(), "it is an archive within too many others");
                return;
            }
            Path path = spool(member);
            try (Archive nested = open(path, member.name())) {
                receive(nested, depth);
            } finally {
                Files.deleteIfExists(path);
            }
        }

        private void refuse(String name, RuntimeException why) {
            refuse(name, String.valueOf(why.getMessage()));
        }

        private void refuse(String name, String why) {
            refused.add(name + ": " + why);
            report(
                    IssueCode.ARCHIVE_REFUSED,
                    name,
                    "Not unpacked: " + why + ". The archive is with the refused files.");
        }

        private void report(IssueCode code, String name, String message) {
            issues.report(List.of(Issue.of(code, message).in(name)), run.date());
        }

        Outcome outcome() {
            if (!refused.isEmpty()) {
                return new Outcome.Taken(parts, new Outcome.Leaving.Refused(reason()));
            }
            return parts.isEmpty()
                    ? new Outcome.Left("an archive without any remittance")
                    : new Outcome.Taken(parts, new Outcome.Leaving.Archived());
        }

        private String reason() {
            return "These could not be unpacked; whatever else is in the archive was read."
                    + System.lineSeparator()
                    + String.join(System.lineSeparator(), refused)
                    + System.lineSeparator()
                    + IssueCode.ARCHIVE_REFUSED.remedy();
        }
    }
}
