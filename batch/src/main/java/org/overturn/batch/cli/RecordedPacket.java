package org.overturn.batch.cli;

import java.util.Optional;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFiles;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the database says of a packet.
 *
 * @param same whether it is the packet that was recorded last for its appeal
 * @param text in words
 */
record RecordedPacket(boolean same, String text) {

    private static final String ALONE =
            "The proof in a file shows that nothing became of it since it was made, and not who"
                    + " made it.";

    /**
     * Asks the database where there is one; the check of a file needs none, so whatever keeps it
     * from answering is told and no more.
     *
     * @param folders empty where there is no data
     */
    static RecordedPacket ask(Optional<Folders> folders, String appeal, String sha256) {
        if (folders.isEmpty()) {
            return new RecordedPacket(
                    false,
                    "No database was asked: there is none here. Name the data folder with --data"
                            + " to ask it. "
                            + ALONE);
        }
        try (ConfigurableApplicationContext program = Application.start(folders.get())) {
            return compare(program.getBean(AppealFiles.class).findByNumber(appeal), appeal, sha256);
        } catch (RuntimeException e) { // any: without it there is still the proof in the file
            return new RecordedPacket(
                    false,
                    ALONE
                            + " The database could not be asked. "
                            + Hindrances.find(e).orElseGet(() -> String.valueOf(e.getMessage())));
        }
    }

    static RecordedPacket compare(Optional<AppealFile> found, String appeal, String sha256) {
        Optional<String> recorded =
                found.flatMap(AppealFile::packet).map(AppealFile.PacketOnFile::sha256);
        if (recorded.isEmpty()) {
            return new RecordedPacket(
                    false, "The database has no packet of " + appeal + ". " + ALONE);
        }
        boolean same = recorded.get().equals(sha256);
        return new RecordedPacket(
                same,
                same
                        ? "It is the packet that the database recorded last for " + appeal + "."
                        : "It is not the packet that the database recorded last for "
                                + appeal
                                + ", which has SHA-256 "
                                + recorded.get()
                                + ": it was assembled before that one, or elsewhere. "
                                + ALONE);
    }
}
