package org.overturn.core.remittance;

/**
 * NM1: a person or organisation of a claim.
 *
 * @param entity NM101: QC patient, IL insured, 74 corrected insured, 82 rendering provider, TT
 *     crossover carrier, PR corrected priority payer, GB other insured
 */
public record Person(
        String entity,
        String lastName,
        String firstName,
        String middleName,
        String suffix,
        String identifierQualifier,
        String identifier) {

    public static final Person NONE = new Person("", "", "", "", "", "", "");

    /** First, middle, last and suffix, blanks left out. */
    public String fullName() {
        return String.join(" ", firstName, middleName, lastName, suffix)
                .replaceAll(" +", " ")
                .strip();
    }

    /** The entity only: the rest is patient data. */
    @Override
    public String toString() {
        return "Person[" + entity + "]";
    }
}
