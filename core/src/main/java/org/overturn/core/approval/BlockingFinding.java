package org.overturn.core.approval;

/**
 * Why a text can't be approved as it is.
 *
 * @param key names the finding among those of its text; up to 200 characters
 * @param text what is wrong and what to do
 * @param waivable whether an approver can let it pass with a reason
 */
public record BlockingFinding(String key, String text, boolean waivable) {

    /** Without the text: it says something of a patient. */
    @Override
    public String toString() {
        return "BlockingFinding[" + key + "]";
    }
}
