package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Plays one payer's claims, file by file; keeps what is to come in its later files. */
final class PayerStage {

    private static final int LONGEST_PLAY = 3;

    private final SamplePayer payer;
    private final ClaimDesk desk;
    private final Scenario.Troupe troupe;
    private final Deck<Scenario> scenarios;
    private final ProviderBalance balance;
    private final List<PolicyChange> changes;
    private final Deque<List<DraftClaim>> toCome = new ArrayDeque<>();
    private int remittances;

    PayerStage(
            SamplePayer payer,
            List<PolicyChange> changes,
            boolean months,
            Accounts accounts,
            Chance chance) {
        this.payer = payer;
        this.changes = changes;
        desk = new ClaimDesk(payer, accounts, chance);
        Pricing pricing = new Pricing(payer, chance);
        PaidClaims paid = new PaidClaims(desk, pricing);
        DeniedClaims denied = new DeniedClaims(desk, pricing, paid);
        troupe = new Scenario.Troupe(paid, denied, new Chains(desk, pricing, paid, denied));
        scenarios = Deck.of(Scenario.of(payer, months), chance);
        balance = new ProviderBalance(payer);
    }

    /** The remittances of a file, with exactly as many claims as planned. */
    List<RemittanceText> play(PlannedFile file) {
        desk.remitOn(file.paidOn());
        Deque<DraftClaim> due = new ArrayDeque<>();
        if (!toCome.isEmpty()) {
            due.addAll(toCome.poll());
        }
        List<RemittanceText> remittances = new ArrayList<>();
        for (int quota : file.quotas()) {
            remittances.add(remittance(file.paidOn(), claims(quota, due, file)));
        }
        return remittances;
    }

    /** A remittance outside the plan, of ordinary claims. */
    RemittanceText extra(int count, LocalDate paidOn) {
        List<DraftClaim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(troupe.paid().ordinary());
        }
        return remittance(paidOn, claims);
    }

    private RemittanceText remittance(LocalDate paidOn, List<DraftClaim> claims) {
        String trace =
                "%s%s%05d"
                        .formatted(
                                payer.key().substring(0, 2).toUpperCase(Locale.ROOT),
                                Segments.date(paidOn),
                                ++remittances);
        return RemittanceText.write(payer, paidOn, trace, claims, balance.next(claims, trace));
    }

    private List<DraftClaim> claims(int quota, Deque<DraftClaim> due, PlannedFile file) {
        List<DraftClaim> claims = new ArrayList<>();
        while (claims.size() < quota && !due.isEmpty()) {
            claims.add(due.poll());
        }
        while (claims.size() < quota) {
            Scenario scenario = scenarios.deal();
            boolean fits =
                    scenario.claimsNow() <= quota - claims.size()
                            && scenario.filesLater() <= file.filesAfter()
                            && isRoomLater(scenario, file);
            if (fits && scenario != Scenario.ORDINARY) {
                Play play = scenario.play(troupe);
                claims.addAll(play.now());
                remember(play.later());
            } else {
                claims.add(ordinary(file.paidOn()));
            }
        }
        return claims;
    }

    /** Paid, unless the payer has begun to refuse such claims. */
    private DraftClaim ordinary(LocalDate paidOn) {
        Episode episode = desk.episode();
        for (PolicyChange change : changes) {
            if (change.befalls(episode, paidOn, desk.chance())) {
                DraftClaim refused = troupe.denied().wholly(change.pattern(), episode);
                change.refused(refused);
                return refused;
            }
        }
        return troupe.paid().paid(episode);
    }

    List<ClaimLife> lives() {
        return troupe.chains().lives();
    }

    List<PolicyChange> changes() {
        return changes;
    }

    /**
     * Later files are about as long as this one; a half of them may be used for what is to come.
     */
    private boolean isRoomLater(Scenario scenario, PlannedFile file) {
        int longest = toCome.stream().mapToInt(List::size).max().orElse(0);
        int shortest = file.quotas().stream().mapToInt(Integer::intValue).sum() - 1;
        return scenario.filesLater() == 0 || longest + LONGEST_PLAY <= shortest / 2;
    }

    private void remember(List<List<DraftClaim>> later) {
        List<List<DraftClaim>> queue = new ArrayList<>(toCome);
        for (int i = 0; i < later.size(); i++) {
            if (i == queue.size()) {
                queue.add(new ArrayList<>());
            }
            queue.get(i).addAll(later.get(i));
        }
        toCome.clear();
        toCome.addAll(queue);
    }
}
