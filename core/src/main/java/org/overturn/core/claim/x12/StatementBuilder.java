package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.Acknowledgment;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimDate;
import org.overturn.core.claim.ClaimStatus;
import org.overturn.core.claim.Verdict;
import org.overturn.core.db.Digest;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.Segment;

/** Gathers one statement of a 277: a TRN, its STC segments and what follows them. */
final class StatementBuilder {

    private static final int[] STATUS_ELEMENTS = {1, 10, 11};

    private final Level level;
    private final ClaimValues values;
    private final int component;
    private final long offset;
    private final List<ClaimStatus> statuses = new ArrayList<>(2);
    private final List<Verdict> verdicts = new ArrayList<>(2);
    private String trace;
    private String message = "";
    private String account = "";
    private String payerClaimNumber = "";
    private String clearingHouseNumber = "";
    private Optional<LocalDate> receivedOn = Optional.empty();
    private Optional<LocalDate> statedOn = Optional.empty();
    private Optional<ClaimDate> service = Optional.empty();
    private Optional<Money> charge = Optional.empty();
    private Optional<Integer> accepted = Optional.empty();
    private Optional<Integer> rejected = Optional.empty();
    private Optional<Money> acceptedCharge = Optional.empty();
    private Optional<Money> rejectedCharge = Optional.empty();
    private int lines;

    StatementBuilder(Level level, Segment first, int component, ClaimValues values) {
        this.level = level;
        this.values = values;
        this.component = component;
        this.offset = first.offset();
        this.trace = first.id().equals("TRN") ? first.text(2) : "";
    }

    /** What the statement stands below. */
    record Frame(
            boolean traceIsAccount,
            Person source,
            String batch,
            String provider,
            Optional<LocalDate> receivedOn,
            Optional<LocalDate> statedOn) {}

    void accept(Segment s) {
        switch (s.id()) {
            case "STC" -> addStatus(s);
            case "SVC" -> lines++;
            case "REF" -> addReference(s);
            case "DTP" -> addDate(s);
            case "QTY" -> addCount(s);
            case "AMT" -> addAmount(s);
            default -> {
                // nothing that proves receipt
            }
        }
    }

    /** Without a status it says nothing. */
    boolean isStatement() {
        return !statuses.isEmpty();
    }

    private void addStatus(Segment stc) {
        for (int element : STATUS_ELEMENTS) {
            if (stc.has(element)) {
                Composite status = ClaimValues.composite(stc.text(element), component);
                statuses.add(
                        new ClaimStatus(status.part(1), status.part(2), status.part(3), lines));
                if (lines == 0 || verdicts.isEmpty()) {
                    verdicts.add(Verdict.ofCategory(status.part(1), stc.text(3)));
                }
            }
        }
        if (lines == 0) {
            statedOn = statedOn.or(() -> values.date(stc, 2));
            charge = charge.or(() -> values.amount(stc, 4));
        }
        message = message.isEmpty() ? stc.text(12) : message;
    }

    private void addReference(Segment ref) {
        switch (ref.text(1)) {
            case "1K" -> payerClaimNumber = ref.text(2);
            case "D9" -> clearingHouseNumber = ref.text(2);
            case "EJ" -> account = ref.text(2);
            default -> {
                // type of bill, line numbers
            }
        }
    }

    private void addDate(Segment dtp) {
        switch (dtp.text(1)) {
            case "050" -> receivedOn = receivedOn.or(() -> first(dtp));
            case "472", "232" -> {
                if (lines == 0 && service.isEmpty()) {
                    service = values.dates(dtp);
                }
            }
            default -> {
                // when it was processed
            }
        }
    }

    private Optional<LocalDate> first(Segment dtp) {
        return values.dates(dtp).map(ClaimDate::from);
    }

    private void addCount(Segment qty) {
        switch (qty.text(1)) {
            case "90", "QA" -> accepted = values.count(qty, 2);
            case "AA", "QC" -> rejected = values.count(qty, 2);
            default -> {
                // other counts
            }
        }
    }

    private void addAmount(Segment amt) {
        switch (amt.text(1)) {
            case "YU" -> acceptedCharge = values.amount(amt, 2);
            case "YY" -> rejectedCharge = values.amount(amt, 2);
            default -> {
                // other amounts
            }
        }
    }

    Acknowledgment statement(int ordinal, Frame frame, long end) {
        boolean isClaim = level == Level.CLAIM;
        String number = isClaim && frame.traceIsAccount() ? trace : account;
        return new Acknowledgment(
                ordinal,
                level,
                Verdict.of(verdicts),
                isClaim ? number : "",
                level == Level.PROVIDER ? frame.batch() : trace,
                level == Level.PROVIDER ? frame.provider() : "",
                frame.source(),
                statuses,
                message,
                payerClaimNumber,
                clearingHouseNumber,
                receivedOn.or(frame::receivedOn),
                statedOn.or(frame::statedOn),
                service.map(ClaimDate::from),
                service.map(ClaimDate::to),
                charge,
                new Acknowledgment.Totals(accepted, rejected, acceptedCharge, rejectedCharge),
                ByteRange.between(offset, end),
                contentHash(number, frame));
    }

    private String contentHash(String number, Frame frame) {
        return Digest.of(
                level.name(),
                trace,
                number,
                frame.batch(),
                frame.provider(),
                frame.source().identifier(),
                frame.source().lastName(),
                statuses.toString(),
                message,
                payerClaimNumber,
                clearingHouseNumber,
                receivedOn.or(frame::receivedOn).toString(),
                statedOn.or(frame::statedOn).toString(),
                service.map(s -> s.from() + "-" + s.to()).toString(),
                charge.toString(),
                accepted + " " + rejected);
    }
}
