package org.overturn.core.letter.necessity;

import java.util.Optional;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** Whether a letter may be asked for so, and for whose account. */
@Component
class LetterAdmission {

    private final LetterAccountRepository accounts;
    private final Users users;

    LetterAdmission(LetterAccountRepository accounts, Users users) {
        this.accounts = accounts;
        this.users = users;
    }

    /** The account that a letter is filed under. */
    Account account(LetterViewer viewer, NewLetter wanted) {
        if (wanted.denialId().isPresent()) {
            return sameAccount(accountOf(viewer, wanted.denialId().get()), wanted);
        }
        if (wanted.accountNumber().isEmpty() || wanted.accountNumber().length() > 80) {
            throw new LetterRefused(
                    "accountNumber", "Give the account number, of at most 80 characters.");
        }
        String key = AccountKey.of(wanted.accountNumber());
        if (accounts.hasClaimsBeyond(viewer, key)) {
            throw new LetterRefused(
                    "accountNumber", "This account belongs to another facility or payer.");
        }
        if (!viewer.facilities().admits(wanted.facility())) {
            throw new LetterRefused("facility", "Choose one of your facilities.");
        }
        if (!viewer.payers().admits(wanted.payerKey())) {
            throw new LetterRefused("payerKey", "Choose one of your payers.");
        }
        return new Account(wanted.accountNumber(), key, wanted.facility(), wanted.payerKey());
    }

    /** A letter for one patient that answers the denial of another goes to the wrong insurer. */
    private static Account sameAccount(Account denied, NewLetter wanted) {
        boolean other =
                !wanted.accountNumber().isEmpty()
                        && !AccountKey.of(wanted.accountNumber()).equals(denied.key());
        if (other) {
            throw new LetterRefused(
                    "accountNumber",
                    "The denial is of account "
                            + denied.number()
                            + ", not of this one. Leave the account empty, or choose the denial of"
                            + " this account.");
        }
        return denied;
    }

    void checkProvider(long userId) {
        boolean known =
                users.find(userId)
                        .filter(user -> user.has(Role.PROVIDER) && !user.profile().disabled())
                        .isPresent();
        if (!known) {
            throw new LetterRefused(
                    "providerId", "Choose an active user with the role of provider.");
        }
    }

    Optional<String> findProviderName(long userId) {
        return users.find(userId).map(user -> user.profile().displayName());
    }

    /** The account of the claim that was refused. */
    Account accountOf(LetterViewer viewer, long denialId) {
        return accounts.findAccountOf(viewer, denialId)
                .orElseThrow(() ->
                        new LetterRefused("denialId", "There is no denial with this number."));
    }
}
