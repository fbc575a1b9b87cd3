package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.claim.Acknowledgment;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimStatus;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.claim.Verdict;
import org.overturn.core.db.Digest;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;

/** Reads a 999 or 997: a statement on each transaction (IK5, AK5) and on the group (AK9). */
final class SyntaxBody implements Body {

    private static final int FIRST_GROUP_ERROR = 5;

    private final ClaimTransaction header;
    private final ClaimValues values;
    private final Consumer<Acknowledgment> statements;
    private String group = "";
    private String transaction = "";
    private String firstError = "";
    private long offset;
    private int errors;
    private int count;

    SyntaxBody(ClaimTransaction header, IssueLog log, Consumer<Acknowledgment> statements) {
        this.header = header;
        this.values = new ClaimValues(log);
        this.statements = statements;
    }

    @Override
    public void accept(Segment s) {
        switch (s.id()) {
            case "AK1" -> group = s.text(2);
            case "AK2" -> {
                transaction = s.text(2);
                offset = s.offset();
                firstError = "";
                errors = 0;
            }
            case "IK3", "AK3" -> addError(s);
            case "IK5", "AK5" ->
                    tell(
                            Level.TRANSACTION,
                            statuses(s, 2),
                            Acknowledgment.Totals.NONE,
                            ByteRange.between(offset, s.end()));
            case "AK9" ->
                    tell(
                            Level.GROUP,
                            statuses(s, FIRST_GROUP_ERROR),
                            totals(s),
                            ClaimValues.range(s));
            default -> {
                // CTX, IK4, AK4: more on an error
            }
        }
    }

    @Override
    public void end(long at) {
        // a statement ends with its IK5 or AK9
    }

    /** IK301 to IK304: which segment, the how manieth, in which loop, what is wrong with it. */
    private void addError(Segment ik3) {
        errors++;
        if (errors == 1) {
            firstError =
                    "segment %s at %s%s, error %s"
                            .formatted(
                                    ik3.text(1),
                                    ik3.text(2),
                                    ik3.has(3) ? " in loop " + ik3.text(3) : "",
                                    ik3.text(4));
        }
    }

    private static List<ClaimStatus> statuses(Segment s, int firstError) {
        List<ClaimStatus> statuses = new ArrayList<>(2);
        for (int element = firstError; element <= s.last(); element++) {
            if (s.has(element)) {
                statuses.add(new ClaimStatus(s.text(1), s.text(element), "", 0));
            }
        }
        if (statuses.isEmpty()) {
            statuses.add(new ClaimStatus(s.text(1), "", "", 0));
        }
        return statuses;
    }

    private Acknowledgment.Totals totals(Segment ak9) {
        Optional<Integer> included = values.count(ak9, 2);
        Optional<Integer> accepted = values.count(ak9, 4);
        return new Acknowledgment.Totals(
                accepted,
                included.flatMap(all -> accepted.map(some -> Math.max(0, all - some))),
                Optional.empty(),
                Optional.empty());
    }

    private void tell(
            Level level, List<ClaimStatus> statuses, Acknowledgment.Totals totals, ByteRange at) {
        String message = level == Level.TRANSACTION ? message() : "";
        String trace = level == Level.TRANSACTION ? transaction : "";
        Optional<LocalDate> none = Optional.empty();
        statements.accept(
                new Acknowledgment(
                        ++count,
                        level,
                        Verdict.ofSyntax(statuses.getFirst().category()),
                        "",
                        trace,
                        group,
                        source(header),
                        statuses,
                        message,
                        "",
                        "",
                        none,
                        header.createdOn(),
                        none,
                        none,
                        Optional.empty(),
                        totals,
                        at,
                        Digest.of(
                                level.name(),
                                trace,
                                group,
                                header.envelope().sender(),
                                header.envelope().receiver(),
                                header.createdOn().toString(),
                                statuses.toString(),
                                message)));
    }

    private String message() {
        return errors == 0
                ? ""
                : errors + (errors == 1 ? " error: " : " errors, the first: ") + firstError;
    }

    /** Who acknowledges is named in the envelope only. */
    static Person source(ClaimTransaction header) {
        return new Person(
                "", header.envelope().sender(), "", "", "", "", header.envelope().sender());
    }
}
