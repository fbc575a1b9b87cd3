package org.overturn.core.issue;

import static org.overturn.core.issue.Severity.ERROR;
import static org.overturn.core.issue.Severity.INFO;
import static org.overturn.core.issue.Severity.WARNING;

/** The kinds of issues, each with how bad it is and what a person can do about it. */
public enum IssueCode {
    NOT_AN_835(
            ERROR, "Send the file the payer calls 835 or ERA; this one holds no readable ST*835."),
    UNREADABLE_ENVELOPE(ERROR, "Ask the sender for the file again; its ISA header is damaged."),
    EMPTY_FILE(ERROR, "Ask the sender for the file again; it has no content."),
    TRANSACTION_SET_ASIDE(
            ERROR, "Ask the payer to send this remittance again; the others were kept."),
    TRUNCATED(
            ERROR,
            "Fetch the file again from where it came; a cut remittance is never stored, the whole"
                    + " ones are."),
    SEGMENT_COUNT(
            WARNING,
            "Compare claims and payment with the paper advice. If one is missing, ask the payer for"
                    + " the file again; don't edit it."),
    CONTROL_NUMBER(WARNING, "Nothing to do unless claims are missing; envelope numbers differ."),
    TEXT_PASSED_OVER(
            WARNING,
            "Look at the file at that place: if claims stand there, ask the sender for the file"
                    + " again; otherwise there is nothing to do."),
    UNKNOWN_SEGMENT(INFO, "Kept and passed over; tell us if it carries money."),
    MISSING_SEGMENT(WARNING, "Ask the payer; a part that the 835 guide requires is not there."),
    NOT_AN_AMOUNT(
            WARNING,
            "Look at the payer's paper advice; the amount counted as zero. Ask the payer to send it"
                    + " in dollars and cents (1250.75)."),
    NOT_A_DATE(WARNING, "Look at the payer's paper advice; deadlines need this date."),
    LINE_OUT_OF_BALANCE(WARNING, "Compare with the paper advice before posting this line."),
    CLAIM_OUT_OF_BALANCE(WARNING, "Compare with the paper advice before posting this claim."),
    PATIENT_SHARE_OUT_OF_BALANCE(
            WARNING,
            "Compare with the paper advice, or ask the payer, before the patient is billed: one of"
                    + " the two amounts is wrong."),
    REMITTANCE_OUT_OF_BALANCE(
            WARNING, "Compare with the bank deposit; part of the payment is not explained."),
    PAYMENT_NEGATIVE(
            WARNING,
            "Ask the payer for the remittance with the balance carried forward (PLB FB or WO)."),
    UNKNOWN_CARC(WARNING, "Check the code with the payer; it is treated as a possible denial."),
    UNKNOWN_GROUP(
            WARNING, "Ask the payer who has to bear the amount: the provider or the patient."),
    UNKNOWN_RARC(INFO, "Check the code with the payer."),
    REMARK_MISSING(
            WARNING, "Ask the payer for the specific reason; this code needs a remark code."),
    UNSUPPORTED_VERSION(WARNING, "Check the result; the file was read as the nearest known guide."),
    TEST_INTERCHANGE(
            WARNING, "Put the file back and run with --include-test if it is to be posted."),
    FILE_SEEN_BEFORE(INFO, "Nothing to do; the same file was read earlier."),
    REMITTANCE_SEEN_BEFORE(INFO, "Nothing to do; the same remittance came in another envelope."),
    REMITTANCE_CONFLICT(
            ERROR,
            "Compare both versions: overturn resolve NUMBER shows them side by side. Ask the payer"
                    + " which is right, then accept, replace or reject. Nothing of it was posted."),
    UNEXPECTED_FILE(INFO, "Move it to inbox/remittances or inbox/documents if it belongs there."),
    DOCUMENT_UNREADABLE(ERROR, "Save or scan the document again and put it back in the inbox."),
    DOCUMENT_ENCRYPTED(
            ERROR,
            "Open it with its password, print it to PDF (that leaves the password out), and put the"
                    + " document back in the inbox."),
    DOCUMENT_UNSUPPORTED(
            ERROR, "Save the document as PDF, or a photo as JPEG, and put it back in the inbox."),
    DOCUMENT_UNMATCHED(WARNING, "Check the folder name: no claim with this account number yet."),
    DOCUMENT_LEFT_OUT(
            INFO,
            "On the appeal's page release it on a consent of the patient, or leave it out on"
                    + " purpose; the packet is not ready before."),
    DOCUMENT_UNLINKED(
            WARNING,
            "Open Documents in the browser: it shows whose it may be and why. Link it, or set it"
                    + " aside."),
    MANIFEST_LINE(
            WARNING,
            "Mend that line of manifest.csv in inbox/documents; files it names stay there until"
                    + " then."),
    FACT_UNKNOWN(INFO, "Check the spelling in facts.yml; templates/README.md lists the facts."),
    PACKET_NOT_DRAWN(
            ERROR,
            "Take the documents of the appeal away one by one to find the one it is due to, save that"
                    + " one as PDF, and rebuild the packet."),
    PACKET_NEEDS_PERSON(WARNING, "Open the packet and fill in what its letter marks [[...]]."),
    DEADLINE_UNVERIFIED(WARNING, "Look up the filing limit in the contract; no rule fits."),
    DEADLINE_PASSED(ERROR, "Ask for good cause or write off after review; the limit has passed."),
    APPEAL_DECIDED(INFO, "Do not send its packet; look at the claim before anything else."),
    REVERSAL_UNMATCHED(WARNING, "Find the original claim; this reversal matches none on file."),
    PAYER_CHANGED(
            WARNING,
            "Ask the payer what changed; mend the bills to come and take up the denied ones"
                    + " together: overturn causes --changes."),
    ASSIGNEE_UNKNOWN(
            WARNING,
            "Write the name of somebody who may sign in behind \"to\" in settings/tasks.yml, or let"
                    + " the user sign in again; until then these denials have no owner."),
    MAIL_GIVEN_UP(
            WARNING,
            "Look at OVERTURN_MAIL_HOST and at the addresses of the users; what the mails said"
                    + " stands on the page My day."),
    REVERSAL_UNCERTAIN(
            WARNING,
            "Compare both claims and say on the claim's page in the browser whether the reversal"
                    + " undoes it. Until then it undoes nothing."),
    CLAIM_PAID_AGAIN(
            WARNING,
            "Ask the payer whether it is the rest of the payment; if it is one too many, return it"
                    + " before the payer takes it back."),
    CORRECTION_MISSING(
            WARNING,
            "Ask the payer for the new decision; the money is taken back and nothing says why."),
    RECOUPMENT_UNIDENTIFIED(
            WARNING,
            "Ask the payer which claim it is: it may be a denial after payment that nobody told you"
                    + " of, with an appeal right and a limit of its own."),
    APPEAL_DECIDED_OTHERWISE(
            WARNING,
            "Look at the claim's history. What was taken back is a new denial with its own limit; an"
                    + " appeal that is open again has its packet assembled again."),
    APPEAL_CONTRADICTED(
            WARNING,
            "Compare the payer's notice with the remittance on the appeal's page. If the remittance"
                    + " is right, withdraw what was recorded; else ask the payer."),
    PAYER_UNKNOWN(WARNING, "Add the payer to settings/payers.yml: line of business and address."),
    CHARACTER_UNPRINTABLE(
            WARNING, "Write the name or text in Latin letters; the fonts print a box for it."),
    FACTS_UNREADABLE(
            ERROR,
            "Open facts.yml in a text editor, mend the YAML at that line (\"name: value\", groups"
                    + " indented by blanks), save it as UTF-8 and put it back in the inbox."),
    DOCUMENT_TOO_LARGE(
            ERROR,
            "Scale the image down (300 dots per inch do) or split the document, and put it back in"
                    + " the inbox."),
    CLAIMS_CUT_OFF(
            ERROR,
            "Fetch or export the file again; a cut transaction is never stored, the whole ones"
                    + " are."),
    CLAIM_VALUE_UNREADABLE(
            WARNING, "Compare with the claim in the billing system; the value was left out."),
    CLAIM_WITHOUT_ACCOUNT(
            WARNING, "Enter an account number in the billing system; nothing joins this claim."),
    CLAIMS_SEEN_BEFORE(INFO, "Nothing to do; the same claims came in another file."),
    CLAIM_REJECTED(
            ERROR,
            "Correct the claim and send it again within the filing limit: it never entered"
                    + " adjudication."),
    CLAIM_FILE_REJECTED(
            ERROR,
            "Correct the file and send it again within the filing limit: no claim in it was taken"
                    + " in."),
    RECORDS_REQUESTED(
            WARNING, "Send the records the payer asks for, by its reference, before its limit."),
    FILE_TRANSCODED(INFO, "Nothing to do; the file is kept as it came and was read whole."),
    FILE_IN_USE(
            INFO, "Nothing to do if it was still being copied; the next night takes it in whole."),
    FILE_UNREADABLE(ERROR, "Check your rights to the file and the disk it lies on; it was left."),
    ARCHIVE_REFUSED(
            ERROR,
            "Unpack the archive by hand, check what is in it, and put the files into the inbox."),
    TABLE_UNMAPPED(
            WARNING,
            "Run overturn map FILE: it proposes a mapping for settings/payers. The file stays in"
                    + " the inbox until one fits."),
    TABLE_AMBIGUOUS(
            WARNING,
            "Give these mappings in settings/payers \"fileNames\" that tell them apart, or remove"
                    + " one. The file stays in the inbox."),
    TABLE_UNREADABLE(
            ERROR, "Mend or replace the file; nothing of it was stored, and it stays where it is."),
    TABLE_ROW_UNREADABLE(
            ERROR,
            "Correct the cell in the file, or the mapping in settings/payers where the cell is"
                    + " right, and put the file into the inbox again; what was stored is skipped."),
    TABLE_PAYMENT_SET_ASIDE(
            ERROR, "Mend its rows and put the file into the inbox again; the others were kept."),
    TABLE_TOTAL_DIFFERS(
            WARNING, "Compare with the payer's own total; rows may be missing from the file."),
    TABLE_INCOMPLETE(
            WARNING,
            "Map the missing column if the table has one, or ask the payer for it; look it up in"
                    + " the bank deposit meanwhile."),
    TABLE_FILLED_IN(
            INFO,
            "Check a few claims against the paper advice; without the setting they would be"
                    + " reported as out of balance."),
    TABLE_TEXT_PASSED_OVER(INFO, "Nothing to do unless the text matters for an appeal."),
    LEDGER_BROKEN(
            ERROR,
            "Check the disk and the database, restore the last backup, and put the file back in"
                    + " the inbox; tell us: this should never be."),
    REMITTANCE_INCOMPLETE(
            WARNING,
            "Wait for the other files of this payment, or ask the payer for them; nothing is lost"
                    + " of those that came."),
    REMITTANCE_IN_PARTS(INFO, "Nothing to do; the payment came in several files and balances."),
    REMITTANCE_DECIDED(INFO, "Nothing to do; overturn resolve NUMBER shows who decided and why."),
    TERMINATOR_MISSING(
            WARNING,
            "Ask the sender for the file again; two segments have run together, and what the second"
                    + " said is lost."),
    DOCUMENT_SUSPICIOUS(
            ERROR,
            "Don't open it; ask who sent it. If it is what it should be, print it to PDF and put"
                    + " that into the inbox."),
    DOCUMENT_MISNAMED(INFO, "Nothing to do; what it is counts, not its name."),
    DOCUMENT_PARTS_LEFT_OUT(
            WARNING,
            "Look at the document's pages: if something is missing that matters, print it to PDF"
                    + " from the program that shows it whole, and add that; add attached files one"
                    + " by one."),
    DOCUMENT_PAGES_UNREAD(
            WARNING,
            "Look at those pages yourself: they are marked as not read, and nothing on them is found,"
                    + " compared or linked by. Or split the document, or give"
                    + " overturn.evidence.ocr-time more."),
    DOCUMENT_LABEL_PROPOSED(
            WARNING,
            "Open the document in the browser (Look closer) and say under Protection whether that is"
                    + " so. It goes into no packet, and no packet of its account is ready, before."),
    DOCUMENT_OF_ANOTHER(
            WARNING,
            "Open the document in the browser (Look closer): unlink it there, or say why it belongs"
                    + " to this patient. It goes into no packet, and no packet of its account is"
                    + " ready, before."),
    PAGE_OF_ANOTHER(
            WARNING,
            "Open the appeal in the browser: under \"Is every page this patient's?\" look at the page"
                    + " and say why it belongs there, or take the document out. The packet is not"
                    + " ready before."),
    DOCUMENT_BLANK_PAGES(
            WARNING,
            "Look whether the scan is whole: pages may have gone through face down. Take the empty"
                    + " ones out, or leave them if they are the backs of others."),
    ENCLOSURE_UNLISTED(
            WARNING,
            "Open the appeal's letter, bring its list of enclosures up to date, and have it approved"
                    + " and signed again; or take the document out of the account."),
    DOCUMENT_COPY(
            WARNING,
            "Check that it belongs to this patient; a file in the wrong folder would go to the"
                    + " wrong insurer."),
    DOCUMENT_NEARLY_SAME(
            INFO, "Compare both; a packet with the same pages twice is harder to read."),
    TEXT_IN_PICTURES(
            INFO,
            "Install Tesseract (apt-get install tesseract-ocr, or its installer for Windows) and run"
                    + " again, or leave it: packets hold the pictures either way."),
    TEMPLATE_BROKEN(
            WARNING,
            "Mend the file; overturn templates check names every mistake. Until then letters are"
                    + " written with the template of ours."),
    FORM_BROKEN(
            WARNING,
            "Mend the form or its mapping; overturn forms check names every mistake. Until then"
                    + " packets are made without it; Medicare gets the request that we draw."),
    FORM_INCOMPLETE(
            WARNING,
            "Supply the value where the letter takes it from, or write a shorter one; a field that"
                    + " may stay empty has a \"?\" behind its value in the mapping."),
    MARK_NOT_DRAWN(
            WARNING,
            "Take the mark or note off on the page of the packet's contents, or make it anew; the"
                    + " packet was made without it."),
    ARGUMENT_REFUSED(
            WARNING,
            "Take it out of \"arguments\" in facts.yml, or supply what it needs; the letter was"
                    + " written without it.");

    private final Severity severity;
    private final String remedy;

    IssueCode(Severity severity, String remedy) {
        this.severity = severity;
        this.remedy = remedy;
    }

    public Severity severity() {
        return severity;
    }

    /** What it means, in one or two plain sentences. */
    public String meaning() {
        return IssueMeanings.of(this);
    }

    /** What a person can do, as one or two plain sentences. */
    public String remedy() {
        return remedy;
    }
}
