package org.overturn.core.submission;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Signature;
import org.overturn.core.approval.Subject;
import org.overturn.core.approval.SubjectKind;
import org.overturn.core.approval.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packets that people have sent, and what became of them. What people decide is refused with {@link
 * NotSubmitted} where it can't be.
 */
@Component
public class Submissions {

    private static final int LONGEST_TRACKING = 120;

    private final SubmissionRepository repository;
    private final SubmissionSteps steps;
    private final Appeals appeals;
    private final Approvals approvals;

    Submissions(
            SubmissionRepository repository,
            SubmissionSteps steps,
            Appeals appeals,
            Approvals approvals) {
        this.repository = repository;
        this.steps = steps;
        this.appeals = appeals;
        this.approvals = approvals;
    }

    /**
     * Queues a packet to be sent and freezes it, in one transaction: either both are so, or neither
     * is.
     *
     * @throws NotSubmitted when the packet is not complete, not current, or not signed, when the
     *     appeal is decided, or the same went out already and no reason is given
     */
    @Transactional
    public Submission queue(Who who, NewSubmission wanted) {
        // before anything is read, so that a second one waits here and then sees the first
        boolean frozen = appeals.freezePacket(wanted.appealId(), wanted.packetSha256());
        Appeal appeal = appeals.get(wanted.appealId());
        String number = appeal.number();
        if (!frozen) {
            throw new NotSubmitted(
                    "The packet of "
                            + number
                            + " is not the complete one that you saw, or the appeal is decided."
                            + " Look at it again.");
        }
        List<Submission> before = repository.listOf(appeal.id());
        List<Submission> standing =
                before.stream().filter(one -> one.state() != SubmissionState.WITHDRAWN).toList();
        if (standing.isEmpty()
                && (appeals.isPacketLetterOld(appeal.id())
                        || appeals.isPacketOutdated(appeal.id()))) {
            throw new NotSubmitted(
                    "The packet of "
                            + number
                            + " is from before the newest evidence or letter. Rebuild it first.");
        }
        checkAgain(number, standing, wanted.againReason().strip());
        long signature = signature(appeal);
        Submission one = first(who, appeal, wanted, before.size() + 1);
        repository.add(one, signature, wanted.files());
        steps.record(who, one, Optional.empty(), one.againReason());
        return one;
    }

    private static void checkAgain(String number, List<Submission> standing, String reason) {
        if (!standing.isEmpty() && reason.isEmpty()) {
            throw new NotSubmitted(
                    "The packet of "
                            + number
                            + " was handed over already, by "
                            + standing.getLast().channel().label()
                            + ". Say why it goes out once more.");
        }
        checkLength(reason, SubmissionRepository.LONGEST_NOTE);
    }

    private static void checkLength(String text, int longest) {
        if (text.length() > longest) {
            throw new NotSubmitted("Use at most " + longest + " characters.");
        }
    }

    /** The signature in force under the appeal's letter. */
    private long signature(Appeal appeal) {
        return approvals.find(new Subject(SubjectKind.APPEAL_LETTER, appeal.id())).stream()
                .flatMap(letter -> approvals.listSignatures(letter).stream())
                .filter(Signature::isInForce)
                .map(Signature::id)
                .findFirst()
                .orElseThrow(() ->
                        new NotSubmitted(
                                "The letter of "
                                        + appeal.number()
                                        + " is not approved and signed yet. Have it signed, and"
                                        + " rebuild the packet."));
    }

    private Submission first(Who who, Appeal appeal, NewSubmission wanted, int number) {
        var now = steps.now();
        return new Submission(
                repository.nextId(),
                appeal.id(),
                appeal.number(),
                number,
                appeal.number() + "-S" + number,
                wanted.packetSha256(),
                wanted.channel(),
                wanted.payerName(),
                wanted.recipient(),
                SubmissionState.QUEUED,
                1,
                0,
                Optional.of(now),
                who.name(),
                now,
                Optional.empty(),
                "",
                wanted.againReason().strip(),
                now);
    }

    /** Takes back what never left; the packet can change again where nothing else stands. */
    @Transactional
    public Submission withdraw(Who who, Submission seen, String reason) {
        if (seen.sentAt().isPresent()) {
            throw new NotSubmitted("It left already and can't be taken back.");
        }
        Submission after =
                steps.move(
                        who,
                        seen,
                        SubmissionSteps.Change.to(SubmissionState.WITHDRAWN, seen),
                        need(reason));
        if (repository.listOf(seen.appealId()).stream()
                .allMatch(one -> one.state() == SubmissionState.WITHDRAWN)) {
            appeals.releasePacket(seen.appealId());
        }
        return after;
    }

    /** Tries again what failed. */
    @Transactional
    public Submission retry(Who who, Submission seen, String reason) {
        if (seen.state() != SubmissionState.FAILED) {
            throw new NotSubmitted("Only what failed is tried again.");
        }
        return again(who, seen, reason);
    }

    /** Somebody found out whether one in doubt left; what did not is sent. */
    @Transactional
    public Submission settle(Who who, Submission seen, boolean left, String howKnown) {
        if (seen.state() != SubmissionState.IN_DOUBT) {
            throw new NotSubmitted("It is not in doubt whether this left.");
        }
        return left
                ? steps.move(
                        who,
                        seen,
                        SubmissionSteps.Change.to(SubmissionState.SENT, seen),
                        need(howKnown))
                : again(who, seen, howKnown);
    }

    private Submission again(Who who, Submission seen, String reason) {
        return steps.move(
                who,
                seen,
                new SubmissionSteps.Change(
                        SubmissionState.QUEUED, 0, Optional.of(steps.now()), seen.tracking()),
                need(reason));
    }

    /** Records that the payer has it. */
    @Transactional
    public Submission confirm(Who who, Submission seen, String tracking, String note) {
        String number = tracking.strip();
        if (number.isEmpty() && note.isBlank()) {
            throw new NotSubmitted("Give the number of the receipt, or say how it is known.");
        }
        checkLength(number, LONGEST_TRACKING);
        checkLength(note, SubmissionRepository.LONGEST_NOTE);
        return steps.move(
                who,
                seen,
                new SubmissionSteps.Change(
                        SubmissionState.CONFIRMED, seen.attempts(), Optional.empty(), number),
                note);
    }

    /** Records that it left and did not arrive: the fax machine did not answer, for example. */
    @Transactional
    public Submission fail(Who who, Submission seen, String reason) {
        if (seen.state() == SubmissionState.SENDING) {
            throw new NotSubmitted("It is being sent; wait for how that ends.");
        }
        return steps.move(
                who, seen, SubmissionSteps.Change.to(SubmissionState.FAILED, seen), need(reason));
    }

    private static String need(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new NotSubmitted("Say why, in a few words.");
        }
        checkLength(why, SubmissionRepository.LONGEST_NOTE);
        return why;
    }

    public Optional<Submission> find(long id) {
        return repository.find(id);
    }

    /** By the key that names its message and files. */
    public Optional<Submission> findByKey(String deliveryKey) {
        return repository.findByKey(deliveryKey);
    }

    /** All of an appeal, the earliest first. */
    public List<Submission> listOf(long appealId) {
        return repository.listOf(appealId);
    }

    /** Those that stand there, the earliest first. */
    public List<Submission> list(Collection<SubmissionState> states) {
        return repository.list(states);
    }

    /** What is sent, in order. */
    public List<SubmittedFile> listFiles(Submission one) {
        return repository.listFiles(one.id());
    }

    /** How it came to stand where it stands, the earliest step first. */
    public List<SubmissionStep> listSteps(Submission one) {
        return repository.listSteps(one.id());
    }

    /** How each channel does. */
    public List<ChannelHealth> listHealth() {
        return Arrays.stream(SubmissionChannel.values()).map(this::health).toList();
    }

    private ChannelHealth health(SubmissionChannel channel) {
        return new ChannelHealth(
                channel,
                repository.count(channel, SubmissionState.QUEUED, SubmissionState.SENDING),
                repository.count(channel, SubmissionState.IN_DOUBT),
                repository.count(channel, SubmissionState.FAILED),
                repository.findLastSent(channel),
                repository.findLastFailed(channel));
    }
}
