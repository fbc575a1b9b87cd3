package org.overturn.core.evidence.intake;

/** PDFs whose pages stand in no tree. */
final class PageTrees {

    private PageTrees() {}

    /** A tree of pages whose branch is its own root. */
    static byte[] cyclicPages() {
        RawPdf pdf = new RawPdf();
        int content = pdf.add("", new byte[0]);
        pdf.add(
                "<< /Type /Page /Parent 3 0 R /MediaBox [0 0 612 792] /Contents "
                        + content
                        + " 0 R >>");
        pdf.add("<< /Type /Pages /Count 3 /Kids [2 0 R 4 0 R] >>");
        pdf.add("<< /Type /Pages /Parent 3 0 R /Count 2 /Kids [3 0 R 4 0 R 2 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 3 0 R >>"));
    }

    static byte[] branchInItself() {
        RawPdf pdf = new RawPdf();
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
        pdf.add("<< /Type /Pages /Count 2 /Kids [1 0 R 2 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 2 0 R >>"));
    }

    /** Each the other's parent, beside the tree. */
    static byte[] cyclicParents() {
        RawPdf pdf = new RawPdf();
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>");
        pdf.add("<< /Type /Pages /Parent 3 0 R /Count 1 /Kids [] >>");
        pdf.add("<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [] >>");
        pdf.add("<< /Type /Pages /Count 1 /Kids [1 0 R] >>");
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages 4 0 R >>"));
    }

    /** Each level names the one below twice: 2 to the power of that many pages. */
    static byte[] doubledPages(int levels) {
        RawPdf pdf = new RawPdf();
        int kid = pdf.add("<< /Type /Page /MediaBox [0 0 612 792] >>");
        for (int i = 0; i < levels; i++) {
            kid = pdf.add("<< /Type /Pages /Count 2 /Kids [%1$d 0 R %1$d 0 R] >>".formatted(kid));
        }
        return pdf.bytes(pdf.add("<< /Type /Catalog /Pages " + kid + " 0 R >>"));
    }
}
