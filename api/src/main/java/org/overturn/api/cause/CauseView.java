package org.overturn.api.cause;

import java.util.List;
import java.util.Optional;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.StoredCause;
import org.overturn.core.code.Codes;

/**
 * A cause as REST shows it: what its denials come to, of those the caller may see.
 *
 * @param carcLabel our own words for the reason code
 * @param rarc first remark code that is no alert; empty where none was sent
 * @param procedures it befalls; empty: no few of them stand out
 * @param open what can still be worked
 * @param trend the last four weeks beside the four before: {@code RISING, STEADY, FALLING, OVER,
 *     UNKNOWN}
 * @param foundOn the night that found it first
 * @param since the day on which the payer began to deny more; none: as long as we can see
 * @param until the last day on which it did; none while it lasts
 * @param sentence since when and how much, in words
 */
record CauseView(
        String id,
        String payer,
        String payerKey,
        String carc,
        String carcLabel,
        String rarc,
        List<String> procedures,
        int denials,
        String amount,
        int openDenials,
        String open,
        String recovered,
        String firstOn,
        String lastOn,
        String trend,
        String foundOn,
        Optional<String> since,
        Optional<String> until,
        String sentence) {

    static CauseView of(Project project, Codes codes) {
        StoredCause cause = project.cause();
        return new CauseView(
                String.valueOf(cause.id()),
                project.payer(),
                cause.reason().payer(),
                cause.reason().carc(),
                codes.carcLabel(cause.reason().carc()),
                cause.reason().rarc(),
                cause.procedures(),
                project.denials(),
                project.amount().toString(),
                project.openDenials(),
                project.open().toString(),
                project.recovered().toString(),
                project.firstOn().toString(),
                project.lastOn().toString(),
                cause.trend().name(),
                cause.foundOn().toString(),
                cause.rise().map(rise -> rise.since().toString()),
                cause.rise().flatMap(StoredCause.Rise::until).map(Object::toString),
                CauseWords.sentence(cause));
    }
}
