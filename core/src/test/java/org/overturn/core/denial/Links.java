package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/** Adjudications of one payer for tests of chains; what isn't said is ordinary. */
final class Links {

    private Links() {}

    /** Of account PT1001, in a remittance of September 2026 whose number is its day. */
    static ChainLink claim(
            long id,
            long remittance,
            int ordinal,
            String status,
            String claimNumber,
            String charge,
            String paid,
            String denied) {
        return new ChainLink(
                id,
                new ChainLink.Place(
                        Optional.of(LocalDate.of(2026, 9, (int) remittance)),
                        "T" + remittance,
                        "",
                        remittance,
                        ordinal),
                status,
                new ChainLink.Names("P", "PT1001", claimNumber, "", ""),
                new ChainLink.Served(Optional.empty(), Optional.empty(), List.of()),
                new ChainLink.Amounts(
                        Money.of(charge), Money.of(paid), Money.of(denied), Money.ZERO),
                false,
                false);
    }

    /** The same under another account number. */
    static ChainLink account(ChainLink link, String account) {
        ChainLink.Names names = link.names();
        return with(
                link,
                new ChainLink.Names(
                        names.payer(),
                        account,
                        names.claimNumber(),
                        names.original(),
                        names.member()),
                link.served());
    }

    /** The same with REF*F8. */
    static ChainLink referring(ChainLink link, String original) {
        ChainLink.Names names = link.names();
        return with(
                link,
                new ChainLink.Names(
                        names.payer(),
                        names.account(),
                        names.claimNumber(),
                        original,
                        names.member()),
                link.served());
    }

    /** The same with a day of service and lines. */
    static ChainLink served(ChainLink link, LocalDate day, String... lines) {
        return with(
                link,
                link.names(),
                new ChainLink.Served(
                        Optional.of(day),
                        Optional.of(day),
                        Stream.of(lines).map(Links::line).toList()));
    }

    private static ServedLine line(String what) {
        return new ServedLine(0, "", what, Money.ZERO, Money.ZERO);
    }

    /** The same, held by the payer. */
    static ChainLink pended(ChainLink link) {
        return new ChainLink(
                link.id(),
                link.place(),
                link.statusCode(),
                link.names(),
                link.served(),
                link.amounts(),
                true,
                link.answersAppeal());
    }

    /** The same with a code that answers an appeal. */
    static ChainLink answering(ChainLink link) {
        return new ChainLink(
                link.id(),
                link.place(),
                link.statusCode(),
                link.names(),
                link.served(),
                link.amounts(),
                link.pended(),
                true);
    }

    private static ChainLink with(ChainLink link, ChainLink.Names names, ChainLink.Served served) {
        return new ChainLink(
                link.id(),
                link.place(),
                link.statusCode(),
                names,
                served,
                link.amounts(),
                link.pended(),
                link.answersAppeal());
    }
}
