package org.overturn.core.claim;

/**
 * One reason of a statement: 277 STC01, STC10 or STC11; or a code of a 999.
 *
 * @param category A1, A7, P1, F2 ... (code list 507); of a 999, A, E or R
 * @param code of the list 508; of a 999, the error
 * @param entity whom it is about: 85, IL, PR ...
 * @param line number of the line it is about; 0 for the whole
 */
public record ClaimStatus(String category, String code, String entity, int line) {

    public ClaimStatus {
        category = plain(category);
        code = plain(code);
        entity = plain(entity);
    }

    /** Codes have no blanks and none of the marks that join them. */
    private static String plain(String code) {
        return code.replaceAll("[\\s:@]", "");
    }

    /** Reads what {@link #toString} wrote. */
    static ClaimStatus parse(String text) {
        int at = text.lastIndexOf('@');
        String[] parts = (at < 0 ? text : text.substring(0, at)).split(":", -1);
        return new ClaimStatus(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? parts[2] : "",
                at < 0 ? 0 : Integer.parseInt(text.substring(at + 1)));
    }

    /** As payers write it, {@code A7:562:85}; on a line, {@code A7:562:85@2}. */
    @Override
    public String toString() {
        String text = code.isEmpty() ? category : category + ":" + code;
        text = entity.isEmpty() ? text : text + ":" + entity;
        return line == 0 ? text : text + "@" + line;
    }
}
