package org.overturn.core.deadline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.denial.Liability;
import org.overturn.core.payer.LineOfBusiness;

/**
 * Whose an appeal is, which way it goes, and which papers it needs for that; appeal_rules.md
 * sections 2 to 9 and 11.
 *
 * @param track empty where it has to be asked
 * @param reason the sentence that decides, or what is to be asked
 */
public record WhoseAppeal(
        Appellant appellant, Optional<Track> track, String reason, List<RequiredForm> forms) {

    public WhoseAppeal {
        forms = List.copyOf(forms);
    }

    /**
     * Decides.
     *
     * @param liabilities who bears the amounts that are appealed
     * @param contracted whether the office has a contract with the plan, where that is known
     */
    public static WhoseAppeal of(
            LineOfBusiness line, Collection<Liability> liabilities, Optional<Boolean> contracted) {
        Set<Liability> borne = EnumSet.noneOf(Liability.class);
        borne.addAll(liabilities);
        return switch (line) {
            case MEDICARE_FFS ->
                    provider(
                            Track.PROVIDER,
                            "a provider paid by assignment is a party to the decision (42 CFR"
                                    + " 405.906)");
            case MEDICARE_ADVANTAGE -> medicareAdvantage(borne, contracted);
            case MEDICARE_PART_D ->
                    member(
                            RequiredForm.CMS_1696,
                            "Part D appeals are the enrollee's; a prescriber needs no appointment at"
                                    + " the first two levels");
            case MEDICAID_FFS -> medicaid(borne);
            case MEDICAID_MCO, CHIP -> managedCare(borne, contracted);
            case COMMERCIAL_ACA, ERISA, FEHB, COMMERCIAL_CONTRACT ->
                    commercial(line, borne, contracted);
            case TRICARE -> tricare(borne, contracted);
            case VA_COMMUNITY_CARE -> veterans(contracted);
            case WORKERS_COMP ->
                    provider(Track.PROVIDER, "disputes over bills are the provider's own");
            case AUTO_NO_FAULT ->
                    new WhoseAppeal(
                            Appellant.PROVIDER,
                            Optional.of(Track.PROVIDER),
                            "the provider acts by assignment of the benefits",
                            List.of(RequiredForm.ASSIGNMENT_OF_BENEFITS));
            case UNKNOWN -> ask("Which line of business is it?");
        };
    }

    private static WhoseAppeal medicareAdvantage(
            Set<Liability> borne, Optional<Boolean> contracted) {
        if (contracted.isEmpty()) {
            return ask("Is there a contract with this plan?");
        }
        if (!contracted.get()) {
            return new WhoseAppeal(
                    Appellant.PROVIDER,
                    Optional.of(Track.NONCONTRACT),
                    "without a contract the provider appeals itself, once it waives what the"
                            + " enrollee would owe",
                    List.of(RequiredForm.WAIVER_OF_LIABILITY));
        }
        return byLiability(
                borne,
                provider(
                        Track.PROVIDER,
                        "a contracted provider has no Part C appeal; the contract's dispute holds"),
                member(
                        RequiredForm.CMS_1696,
                        "the enrollee is to pay, so the appeal is the enrollee's"));
    }

    private static WhoseAppeal medicaid(Set<Liability> borne) {
        return byLiability(
                borne,
                provider(Track.PROVIDER, "claims are disputed by the provider, by state rule"),
                member(RequiredForm.MEMBERS_CONSENT, "a fair hearing is the beneficiary's"));
    }

    private static WhoseAppeal managedCare(Set<Liability> borne, Optional<Boolean> contracted) {
        WhoseAppeal members =
                member(
                        RequiredForm.MEMBERS_CONSENT,
                        "the plan appeal is the enrollee's (42 CFR 438.402)");
        WhoseAppeal own =
                contracted
                        .map(yes ->
                                yes
                                        ? provider(
                                                Track.PROVIDER,
                                                "what the contract leaves to the provider is its"
                                                        + " claim dispute")
                                        : members)
                        .orElseGet(() -> ask("Is there a contract with this plan?"));
        return byLiability(borne, own, members);
    }

    private static WhoseAppeal commercial(
            LineOfBusiness line, Set<Liability> borne, Optional<Boolean> contracted) {
        WhoseAppeal members =
                member(
                        RequiredForm.AUTHORIZED_REPRESENTATIVE,
                        "the member is to pay, so the appeal is the member's");
        boolean byContract = line == LineOfBusiness.COMMERCIAL_CONTRACT;
        WhoseAppeal own =
                contracted.orElse(byContract)
                        ? provider(
                                Track.PROVIDER,
                                "the provider bears it, so the contract's dispute holds")
                        : contracted.isEmpty() || byContract
                                ? ask(
                                        byContract
                                                ? "The provider bears it, yet there is no contract:"
                                                        + " whose appeal is it?"
                                                : "Is there a contract with this plan?")
                                : member(
                                        RequiredForm.AUTHORIZED_REPRESENTATIVE,
                                        "without a contract the provider has only the member's"
                                                + " appeal");
        return byLiability(borne, own, members);
    }

    private static WhoseAppeal tricare(Set<Liability> borne, Optional<Boolean> contracted) {
        if (contracted.isEmpty()) {
            return ask("Is the provider in the network?");
        }
        WhoseAppeal own =
                contracted.get()
                        ? provider(
                                Track.PROVIDER,
                                "network providers are no appealing parties; they ask for an"
                                        + " administrative review")
                        : provider(
                                Track.NONCONTRACT,
                                "a participating provider outside the network appeals itself");
        return byLiability(
                borne,
                own,
                member(
                        RequiredForm.TRICARE_APPOINTMENT,
                        "the beneficiary is to pay, so the appeal is the beneficiary's"));
    }

    private static WhoseAppeal veterans(Optional<Boolean> contracted) {
        return contracted
                .map(yes ->
                        provider(
                                yes ? Track.PROVIDER : Track.NONCONTRACT,
                                yes
                                        ? "the network's administrator decides again"
                                        : "VA decides again, outside the network"))
                .orElseGet(() -> ask("Under which agreement was the veteran treated?"));
    }

    private static WhoseAppeal byLiability(
            Set<Liability> borne, WhoseAppeal providers, WhoseAppeal members) {
        if (borne.size() == 1) {
            return borne.contains(Liability.PATIENT) ? members : providers;
        }
        return providers.equals(members)
                ? members
                : ask(
                        borne.isEmpty()
                                ? "Who bears the amount?"
                                : "Provider and patient both bear a part: whose part is appealed?");
    }

    private static WhoseAppeal provider(Track track, String reason) {
        return new WhoseAppeal(Appellant.PROVIDER, Optional.of(track), reason, List.of());
    }

    private static WhoseAppeal member(RequiredForm form, String reason) {
        return new WhoseAppeal(Appellant.MEMBER, Optional.of(Track.MEMBER), reason, List.of(form));
    }

    private static WhoseAppeal ask(String question) {
        return new WhoseAppeal(Appellant.UNKNOWN, Optional.empty(), question, List.of());
    }
}
