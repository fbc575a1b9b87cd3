package org.overturn.core.claim;

/**
 * PWK: paper or a file sent beside the claim, or on request.
 *
 * @param reportType PWK01: OB operative note, RR radiology report, M1 medical record ...
 * @param transmission PWK02: EL electronic, FX fax, BM mail, FT file transfer, AA on request
 * @param controlNumber PWK06, by which the payer finds it
 */
public record Attachment(
        String reportType, String transmission, String controlNumber, ByteRange at) {}
