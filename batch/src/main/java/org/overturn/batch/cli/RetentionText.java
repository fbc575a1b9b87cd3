package org.overturn.batch.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.overturn.core.retention.PastTime;
import org.overturn.core.retention.Retention;

/** What is past its time, for people. */
final class RetentionText {

    private RetentionText() {}

    static String of(List<PastTime> all, Retention setting) {
        StringBuilder text = new StringBuilder();
        for (PastTime past : all) {
            text.append(
                    String.format(
                            Locale.US,
                            "%s, kept %d years: %s%n",
                            past.kind().label(),
                            setting.years(past.kind()),
                            count(past)));
        }
        if (setting.holdsAll()) {
            text.append(String.format("A legal hold keeps everything.%n"));
        } else if (!setting.held().isEmpty()) {
            text.append(
                    String.format(
                            Locale.US,
                            "A legal hold keeps %,d %s.%n",
                            setting.held().size(),
                            setting.held().size() == 1 ? "account" : "accounts"));
        }
        return text.toString();
    }

    private static String count(PastTime past) {
        if (past.count() == 0) {
            return "none came by " + past.since();
        }
        String oldest = past.oldest().map(LocalDate::toString).orElse("?");
        String came =
                String.format(
                        Locale.US,
                        "%,d came by %s, the first on %s; ",
                        past.count(),
                        past.since(),
                        oldest);
        return came
                + (past.kind().removable()
                        ? String.format(
                                Locale.US,
                                "%,d can be taken away, %,d must stay",
                                past.removable(),
                                past.kept())
                        : "Overturn never takes them away");
    }

    static String removed(int count) {
        return String.format(
                Locale.US, "%,d %s taken away.%n", count, count == 1 ? "document" : "documents");
    }
}
