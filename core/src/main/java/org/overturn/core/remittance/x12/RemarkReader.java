package org.overturn.core.remittance.x12;

import java.util.List;
import org.overturn.core.remittance.Remark;
import org.overturn.core.x12.Segment;

/** Finds remark codes: in MIA and MOA for the claim, in LQ for a line. */
final class RemarkReader {

    private RemarkReader() {}

    /** MIA05 and MIA20 to 23. */
    static void addInpatientRemarks(Segment mia, List<Remark> remarks) {
        add(mia, 5, 5, remarks);
        add(mia, 20, 23, remarks);
    }

    /** MOA03 to 07. */
    static void addOutpatientRemarks(Segment moa, List<Remark> remarks) {
        add(moa, 3, 7, remarks);
    }

    /** LQ02 where LQ01 is HE (RARC), RX (NCPDP reject code) or left out. */
    static void addLineRemark(Segment lq, List<Remark> remarks) {
        String list = lq.text(1);
        if (list.isEmpty() || list.equals("HE") || list.equals("RX")) {
            if (lq.has(2)) {
                remarks.add(new Remark(list, lq.text(2), lq.offset(), lq.length()));
            }
        }
    }

    private static void add(Segment segment, int first, int last, List<Remark> remarks) {
        for (int element = first; element <= last; element++) {
            if (segment.has(element)) {
                remarks.add(
                        new Remark(
                                place(segment.id(), element),
                                segment.text(element),
                                segment.offset(),
                                segment.length()));
            }
        }
    }

    private static String place(String segment, int element) {
        return segment + (element < 10 ? "0" : "") + element;
    }
}
