package org.overturn.core.evidence.link;

import java.util.regex.Pattern;

/**
 * Whether what stands about a name says that it is not a patient's: a clinician's, a street's, an
 * author's.
 */
final class NameContext {

    private static final int BEFORE = 60;
    private static final int BEHIND = 30;

    private static final Pattern CLINICIAN_BEFORE =
            Pattern.compile(
                    "(?i)(?:\\b(?:dr|doctor|prof|professor|nurse)\\.?"
                            + "|\\b(?:provider|physician|surgeon|attending|referring|ordering"
                            + "|rendering|supervising|prescriber|prescribing|radiologist"
                            + "|pathologist|anesthesiologist|therapist|clinician|technologist"
                            + "|author|reviewer|medical director|attn|attention|cc|sincerely"
                            + "|interpreted|performed|dictated|authored|signed|reviewed"
                            + "|transcribed|prepared|referred)"
                            + "\\b(?: (?:provider|physician|surgeon|clinician|name|to|by))*)"
                            + "[ \\t]*[:,.]?\\s*$");

    private static final Pattern CLINICIAN_BEHIND =
            Pattern.compile(
                    "^,?\\s{0,3}(?i:M\\.?D|D\\.?O|R\\.?N|N\\.?P|P\\.?A(?:-C)?|Ph\\.?D|D\\.?P\\.?T|P\\.?T"
                            + "|O\\.?T(?:R/L)?|LCSW|LMFT|D\\.?C|D\\.?D\\.?S|D\\.?P\\.?M|FNP(?:-\\w+)?"
                            + "|ARNP|APRN|CRNA|CNM|BSN|LPN|MPH|MBA|CPC|RPh|PharmD|Psy\\.?D|Esq)\\b.*",
                    Pattern.DOTALL);

    private static final Pattern PLACE_BEHIND =
            Pattern.compile(
                    "^(?:'s|\u2019s)?[ \\t]{1,3}(?i:hospitals?|clinics?|medical|medicine|center|centre|health"
                            + "|street|st|avenue|ave|blvd|boulevard|road|rd|drive|lane|highway|hwy"
                            + "|building|plaza|tower|foundation|memorial|university|college|school"
                            + "|institute|pharmacy|laborator(?:y|ies)|labs?|imaging|radiology|group"
                            + "|associates|inc|llc|llp|pllc|company|syndrome|disease|scale|score"
                            + "|test|index|inventory|questionnaire|criteria|classification|method"
                            + "|procedure|maneuver|sign|staging|grading|et al)\\b.*",
                    Pattern.DOTALL);

    private static final Pattern RELATIVE_BEFORE =
            Pattern.compile(
                    "(?i)\\b(?:subscriber|insured|policy ?holder|guarantor|responsible party"
                            + "|emergency contact|next of kin|guardian|spouse|husband|wife|partner"
                            + "|mother|father|parent|son|daughter|brother|sister)"
                            + "(?:'s)?(?: name)?[ \\t]*[:,(]?\\s*$");

    private static final Pattern PATIENT_BEFORE =
            Pattern.compile(
                    "(?i)\\b(?:patient|member|beneficiary|claimant|re)(?:'s)?(?: name)?[ \\t]*[:#]\\s*$");

    private NameContext() {}

    /** Whether the name that begins there is said to be the patient's. */
    static boolean isPatient(String text, int from) {
        return PATIENT_BEFORE.matcher(text.substring(Math.max(0, from - BEFORE), from)).find();
    }

    /** Whether the name that begins there is said to be a relative's. */
    static boolean isRelative(String text, int from) {
        return RELATIVE_BEFORE.matcher(text.substring(Math.max(0, from - BEFORE), from)).find();
    }

    /** Whether the name that stands from here to there is hardly a patient's. */
    static boolean isOther(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - BEFORE), from);
        String behind = text.substring(to, Math.min(text.length(), to + BEHIND));
        return CLINICIAN_BEFORE.matcher(before).find()
                || CLINICIAN_BEHIND.matcher(behind).matches()
                || PLACE_BEHIND.matcher(behind).matches();
    }
}
