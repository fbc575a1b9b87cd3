package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.claim.Acknowledgment;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.claim.ClaimDate;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.claim.TransactionKind;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;

/**
 * Reads a 277: who says it (HL*20), on which batch (21), provider (19) and claim (22, 23 or PT).
 * The claim acknowledgment (277CA) names a claim by its account number in TRN02, the others in
 * REF*EJ.
 */
final class StatusBody implements Body {

    private final ClaimTransaction header;
    private final ClaimValues values;
    private final Consumer<Acknowledgment> statements;
    private Optional<StatementBuilder> statement = Optional.empty();
    private Optional<Level> level = Optional.empty();
    private Person source = Person.NONE;
    private Optional<LocalDate> receivedOn = Optional.empty();
    private String batch = "";
    private String provider = "";
    private int count;

    StatusBody(ClaimTransaction header, IssueLog log, Consumer<Acknowledgment> statements) {
        this.header = header;
        this.values = new ClaimValues(log);
        this.statements = statements;
    }

    @Override
    public void accept(Segment s) {
        switch (s.id()) {
            case "HL" -> begin(s);
            case "NM1" -> name(s);
            case "TRN" -> {
                end(s.offset());
                level.ifPresent(at -> trace(at, s));
            }
            case "STC" -> {
                if (statement.isEmpty()) {
                    level.ifPresent(at -> statement = Optional.of(builder(at, s)));
                }
                statement.ifPresent(open -> open.accept(s));
            }
            default -> acceptFact(s);
        }
    }

    @Override
    public void end(long offset) {
        statement
                .filter(StatementBuilder::isStatement)
                .ifPresent(s -> statements.accept(s.statement(++count, frame(), offset)));
        statement = Optional.empty();
    }

    private void begin(Segment hl) {
        end(hl.offset());
        level =
                switch (hl.text(3)) {
                    case "20" -> {
                        receivedOn = Optional.empty();
                        source = Person.NONE;
                        yield Optional.empty();
                    }
                    case "21" -> {
                        batch = "";
                        provider = "";
                        yield Optional.of(Level.BATCH);
                    }
                    case "19" -> {
                        provider = "";
                        yield Optional.of(Level.PROVIDER);
                    }
                    default -> Optional.of(Level.CLAIM);
                };
    }

    private void name(Segment nm1) {
        if (level.isEmpty()) {
            source = PartyBuilder.person(nm1);
        } else if (level.get() == Level.PROVIDER) {
            provider = nm1.text(9);
        }
    }

    private void trace(Level at, Segment trn) {
        if (at == Level.BATCH) {
            batch = trn.text(2);
        }
        statement = Optional.of(builder(at, trn));
    }

    private StatementBuilder builder(Level at, Segment first) {
        return new StatementBuilder(at, first, header.envelope().delimiters().component(), values);
    }

    private void acceptFact(Segment s) {
        if (statement.isPresent()) {
            statement.get().accept(s);
        } else if (level.isEmpty() && s.id().equals("DTP") && s.text(1).equals("050")) {
            receivedOn = values.dates(s).map(ClaimDate::from);
        }
    }

    private StatementBuilder.Frame frame() {
        return new StatementBuilder.Frame(
                header.kind() == TransactionKind.CLAIM_ACKNOWLEDGMENT,
                source,
                batch,
                provider,
                receivedOn,
                header.createdOn());
    }
}
