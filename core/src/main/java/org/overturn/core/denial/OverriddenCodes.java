package org.overturn.core.denial;

import java.util.List;
import java.util.Locale;
import org.overturn.core.remittance.Remark;

/**
 * Which adjustments of a payer an override is for; codes in upper case, without leading zeros.
 *
 * @param reason CARC
 * @param remark RARC that must bear on the adjustment; empty for any
 * @param group empty for any
 */
public record OverriddenCodes(String reason, String remark, String group) {

    private static final String CODE = "[A-Z0-9]{1,8}";

    /**
     * @throws RefusedOverride when one of them can be no code
     */
    public OverriddenCodes {
        reason = tidied(reason);
        remark = tidied(remark);
        group = tidied(group);
        need("reasonCode", reason, false, "Give the reason code (CARC), such as 197.");
        need("remarkCode", remark, true, "A remark code (RARC) looks like N382 or MA130.");
        need("groupCode", group, true, "A group code is CO, OA, PI or PR.");
    }

    private static void need(String field, String code, boolean optional, String otherwise) {
        if (!(code.matches(CODE) || (optional && code.isEmpty()))) {
            throw new RefusedOverride(field, otherwise);
        }
    }

    private static String tidied(String code) {
        return code.strip().toUpperCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    boolean fit(String sentGroup, String sentReason, List<Remark> remarks) {
        return reason.equals(tidied(sentReason))
                && (group.isEmpty() || group.equals(tidied(sentGroup)))
                && (remark.isEmpty() || remarks.stream().anyMatch(this::isRemark));
    }

    private boolean isRemark(Remark sent) {
        return !sent.isReject() && remark.equals(tidied(sent.code()));
    }

    /** The one that says more goes before: a remark more than a group. */
    int weight() {
        return (remark.isEmpty() ? 0 : 2) + (group.isEmpty() ? 0 : 1);
    }

    /** As people say it: {@code CO-197 with N382}. */
    public String label() {
        return (group.isEmpty() ? "CARC " : group + "-")
                + reason
                + (remark.isEmpty() ? "" : " with " + remark);
    }
}
