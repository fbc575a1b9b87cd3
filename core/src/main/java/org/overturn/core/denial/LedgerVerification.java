package org.overturn.core.denial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.StoredRemittances;
import org.overturn.core.remittance.Version;

/** Verifies one remittance: its rows against its file, and their sums to the cent. */
final class LedgerVerification {

    /** Claims looked up together; a remittance may have any number of them. */
    private static final int AT_ONCE = 500;

    private final StoredRemittances remittances;
    private final StoredLedgerRepository ledgers;
    private final Consumer<LedgerDifference> differences;
    private final Version version;
    private final List<Adjudication> said = new ArrayList<>();
    private Money paid = Money.ZERO;
    private long claims;
    private long adjustments;
    private long found;

    LedgerVerification(
            StoredRemittances remittances,
            StoredLedgerRepository ledgers,
            Consumer<LedgerDifference> differences,
            Version version) {
        this.remittances = remittances;
        this.ledgers = ledgers;
        this.differences = differences;
        this.version = version;
    }

    LedgerProof verify() {
        FileScan.Scanned file = remittances.read(version, this::claim);
        compareClaims();
        List<StoredRemittances.StoredAdjustment> provider =
                remittances.listProviderAdjustments(version);
        Money difference = remittances.getDifference(version);
        LedgerFacts rows = new LedgerFacts();
        rows.remittance(version, difference);
        for (int i = 0; i < provider.size(); i++) {
            rows.providerAdjustment(i + 1, provider.get(i));
        }
        String name = "remittance " + version.trace();
        compare(name, rows, LedgerFacts.of(file));
        Money adjusted = Money.sum(provider.stream().map(one -> one.amount()).toList());
        demand(
                name,
                version.offset(),
                "stored claims less stored provider adjustments, with the difference",
                paid.minus(adjusted).plus(difference),
                version.amount());
        return new LedgerProof(
                1, claims, adjustments, file.end().difference().isZero() ? 0 : 1, found);
    }

    private void claim(Adjudication claim) {
        said.add(claim);
        if (said.size() == AT_ONCE) {
            compareClaims();
        }
    }

    private void compareClaims() {
        if (said.isEmpty()) {
            return;
        }
        Map<Integer, StoredLedger> rows = new HashMap<>();
        ledgers.list(version.id(), said.getFirst().ordinal(), said.getLast().ordinal())
                .forEach(row -> rows.put(row.claim().ordinal(), row));
        for (Adjudication claim : said) {
            claims++;
            Optional<StoredLedger> row = Optional.ofNullable(rows.get(claim.ordinal()));
            compare(
                    claim.subject(),
                    row.map(StoredLedger::facts).orElseGet(LedgerFacts::new),
                    LedgerFacts.of(claim));
            row.ifPresent(stored -> addUp(claim.subject(), stored));
        }
        said.clear();
    }

    private void addUp(String subject, StoredLedger stored) {
        long at = stored.claim().offset();
        paid = paid.plus(stored.claim().amounts().paid());
        adjustments += stored.adjustments().size();
        Map<LedgerClass, Money> sums = stored.claim().sums();
        demand(subject, at, "sum of the classes", Money.sum(sums.values()), stored.explained());
        Map<LedgerClass, Money> addedUp = stored.addedUp();
        sums.forEach((of, sum) ->
                demand(subject, at, "class " + of, sum, addedUp.getOrDefault(of, Money.ZERO)));
    }

    private void demand(String subject, long offset, String what, Money stored, Money expected) {
        LedgerFacts rows = new LedgerFacts();
        rows.put(0, what, offset, stored);
        LedgerFacts wanted = new LedgerFacts();
        wanted.put(0, what, offset, expected);
        compare(subject, rows, wanted);
    }

    private void compare(String subject, LedgerFacts rows, LedgerFacts file) {
        Map<LedgerFacts.Key, LedgerFacts.Fact> left = new HashMap<>(rows.facts());
        file.facts()
                .forEach((key, fact) -> {
                    Optional<LedgerFacts.Fact> stored = Optional.ofNullable(left.remove(key));
                    String value = stored.map(LedgerFacts.Fact::value).orElse("");
                    if (!value.equals(fact.value())) {
                        tell(subject, key, fact.offset(), value, fact.value());
                    }
                });
        left.forEach((key, fact) -> tell(subject, key, fact.offset(), fact.value(), ""));
    }

    private void tell(
            String subject, LedgerFacts.Key key, long offset, String stored, String said) {
        found++;
        differences.accept(
                new LedgerDifference(
                        version.file(), offset, subject, key.line(), key.what(), stored, said));
    }
}
