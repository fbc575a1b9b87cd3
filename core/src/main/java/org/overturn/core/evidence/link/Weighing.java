package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.overturn.core.evidence.link.Signals.Place;
import org.overturn.core.remittance.AccountKey;

/** How much of a document speaks for one account, and what of it speaks against it. */
final class Weighing {

    private static final int TOLD = 80;
    private static final int IN_PAPER = 50;
    private static final int MAYBE_ANOTHER_NUMBER = 20;
    private static final int MEMBER = 40;
    private static final int NAME = 30;
    private static final int BIRTH = 30;
    private static final int SERVICE = 20;

    /** Shorter figures without a label may be anything: a zip code, an amount. */
    private static final int TELLING_FIGURES = 7;

    private final Signals signals;
    private final Candidate candidate;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private int score;

    private Weighing(Signals signals, Candidate candidate) {
        this.signals = signals;
        this.candidate = candidate;
    }

    static Weighed of(Signals signals, Candidate candidate) {
        return new Weighing(signals, candidate).weigh();
    }

    private Weighed weigh() {
        boolean account = account();
        boolean claim = claim();
        boolean member = member();
        Optional<String> generation = name();
        boolean named = generation.isPresent();
        boolean born = (named || member) && birth();
        if (candidate.servedOn(signals.days()).isPresent()) {
            add(SERVICE, "a date of service of its claim");
        }
        doubt(named, born, generation.filter(g -> !g.isEmpty()).isPresent());
        return new Weighed(
                candidate,
                new Proposal(candidate.number(signals), score, reasons, doubts),
                account || claim,
                named,
                born);
    }

    private void add(int points, String reason) {
        score += points;
        reasons.add(reason);
    }

    private boolean account() {
        String key = candidate.key();
        int inPaper =
                Optional.ofNullable(signals.identifiers().get(key))
                        .map(_ -> points(key, isLabelled(key)))
                        .orElse(0);
        if (signals.told().accountNumber().isEmpty()) {
            if (inPaper > 0) {
                add(inPaper, "its account number " + words(key));
            }
        } else if (AccountKey.of(signals.told().accountNumber()).equals(key)) {
            add(TOLD, "the account number that was given for it");
            return true;
        } else {
            doubts.add("another account number was given for it");
        }
        return inPaper >= IN_PAPER;
    }

    private boolean isLabelled(String key) {
        return signals.labelledAccounts().contains(key);
    }

    private String words(String number) {
        return signals.identifiers().getOrDefault(number, Place.FILE_NAME).words();
    }

    private boolean claim() {
        Optional<String> number = candidate.claimNumber(signals.identifiers().keySet());
        int inPaper = number.map(n -> points(n, false)).orElse(0);
        if (signals.told().claimNumber().isEmpty()) {
            number.ifPresent(n -> add(inPaper, "the payer's number of its claim " + words(n)));
        } else if (candidate.hasClaimNumber(signals.told().claimNumber())) {
            add(TOLD, "the payer's claim number that was given for it");
            return true;
        } else {
            doubts.add("another claim number was given for it");
        }
        return inPaper >= IN_PAPER;
    }

    private static int points(String number, boolean labelled) {
        boolean figures = number.chars().allMatch(Character::isDigit);
        if (!labelled && figures && number.length() < TELLING_FIGURES) {
            return MAYBE_ANOTHER_NUMBER;
        }
        return IN_PAPER;
    }

    private boolean member() {
        Set<String> members = candidate.members();
        String told = AccountKey.of(signals.told().memberId());
        if (!told.isEmpty()) {
            if (members.contains(told)) {
                add(MEMBER, "the member number that was given for it");
                return true;
            }
            doubts.add("another member number was given for it");
            return false;
        }
        Set<String> found = new HashSet<>(members);
        found.retainAll(signals.identifiers().keySet());
        if (!found.isEmpty()) {
            add(MEMBER, "its patient's member number");
        } else if (!members.isEmpty() && !signals.labelledMembers().isEmpty()) {
            doubts.add("it bears another member number");
        }
        return !found.isEmpty();
    }

    /** What follows the name of the patient, as JR, or nothing; empty where it is not there. */
    private Optional<String> name() {
        for (PatientName name : candidate.names()) {
            Matcher matcher = name.inText().matcher(signals.plainText());
            if (matcher.find()) {
                add(NAME, "the patient's name");
                String after = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                return Optional.of(after == null ? "" : after);
            }
        }
        return Optional.empty();
    }

    private boolean bearsBirth() {
        return signals.births().stream().anyMatch(candidate.births()::contains);
    }

    private boolean birth() {
        if (bearsBirth()) {
            add(BIRTH, "the patient's date of birth");
            return true;
        }
        return false;
    }

    private void doubt(boolean named, boolean born, boolean generation) {
        if (candidate.isOfSeveral()) {
            doubts.add("two patients share this account number");
        }
        if (!bearsBirth() && !signals.births().isEmpty() && !candidate.births().isEmpty()) {
            doubts.add("it bears another date of birth");
        }
        if (!named && !signals.labelledNames().isEmpty()) {
            doubts.add("it names another patient");
        }
        if (generation && !born) {
            doubts.add("the name is one of several generations, and no date of birth tells which");
        }
    }
}
