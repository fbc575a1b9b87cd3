package org.overturn.batch.submission;

import java.util.List;
import java.util.Locale;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmittedFile;

/** What a person has to do with files in a folder, as a text beside them; no patient data. */
final class Checklist {

    private Checklist() {}

    static String of(Submission one, List<SubmittedFile> files) {
        StringBuilder text = new StringBuilder();
        text.append(one.deliveryKey()).append(", ").append(one.channel().label()).append('\n');
        text.append("To: ").append(one.recipient()).append("\n\n");
        for (SubmittedFile file : files) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "[ ] %s%n    %,d bytes, SHA-256 %s%n",
                            file.name(),
                            file.bytes(),
                            file.sha256()));
        }
        return text.append('\n').append(steps(one)).toString().replace("\r\n", "\n");
    }

    private static String steps(Submission one) {
        String first =
                one.channel() == SubmissionChannel.MAIL
                        ? "[ ] Print the cover, then the packet; post both as certified mail.\n"
                        : "[ ] Upload all files, in this order.\n";
        String number =
                one.channel() == SubmissionChannel.MAIL
                        ? "the number of the certified letter"
                        : "the number of the confirmation";
        return first
                + "[ ] Record "
                + number
                + ":\n    overturn submissions confirm "
                + one.deliveryKey()
                + " --tracking NUMBER\n";
    }
}
