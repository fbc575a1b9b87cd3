package org.overturn.core.x12;

/** Ids of segments as numbers ({@link Segment#key}), for switches that are passed often. */
public final class SegmentIds {

    public static final int AMT = ('A' << 16) | ('M' << 8) | 'T';
    public static final int BPR = ('B' << 16) | ('P' << 8) | 'R';
    public static final int CAS = ('C' << 16) | ('A' << 8) | 'S';
    public static final int CLP = ('C' << 16) | ('L' << 8) | 'P';
    public static final int CUR = ('C' << 16) | ('U' << 8) | 'R';
    public static final int DTM = ('D' << 16) | ('T' << 8) | 'M';
    public static final int GE = ('G' << 8) | 'E';
    public static final int GS = ('G' << 8) | 'S';
    public static final int IEA = ('I' << 16) | ('E' << 8) | 'A';
    public static final int K3 = ('K' << 8) | '3';
    public static final int LQ = ('L' << 8) | 'Q';
    public static final int LX = ('L' << 8) | 'X';
    public static final int MIA = ('M' << 16) | ('I' << 8) | 'A';
    public static final int MOA = ('M' << 16) | ('O' << 8) | 'A';
    public static final int N1 = ('N' << 8) | '1';
    public static final int N2 = ('N' << 8) | '2';
    public static final int N3 = ('N' << 8) | '3';
    public static final int N4 = ('N' << 8) | '4';
    public static final int NM1 = ('N' << 16) | ('M' << 8) | '1';
    public static final int NTE = ('N' << 16) | ('T' << 8) | 'E';
    public static final int PER = ('P' << 16) | ('E' << 8) | 'R';
    public static final int PLB = ('P' << 16) | ('L' << 8) | 'B';
    public static final int QTY = ('Q' << 16) | ('T' << 8) | 'Y';
    public static final int RDM = ('R' << 16) | ('D' << 8) | 'M';
    public static final int REF = ('R' << 16) | ('E' << 8) | 'F';
    public static final int SE = ('S' << 8) | 'E';
    public static final int ST = ('S' << 8) | 'T';
    public static final int SVC = ('S' << 16) | ('V' << 8) | 'C';
    public static final int TRN = ('T' << 16) | ('R' << 8) | 'N';
    public static final int TS2 = ('T' << 16) | ('S' << 8) | '2';
    public static final int TS3 = ('T' << 16) | ('S' << 8) | '3';

    private static final byte[] UPPER = upper();

    private SegmentIds() {}

    /** The id that stands here, in upper case; 0 where nothing like an id does. */
    static int at(byte[] bytes, int from, int to) {
        int idLength = to - from;
        if (idLength < 2 || idLength > 3) {
            return 0;
        }
        int first = UPPER[bytes[from] & 255];
        int second = UPPER[bytes[from + 1] & 255];
        if (first < 'A' || second == 0) {
            return 0;
        }
        int two = first << 8 | second;
        int third = idLength == 2 ? 0 : UPPER[bytes[from + 2] & 255];
        return idLength == 2 ? two : third == 0 ? 0 : two << 8 | third;
    }

    /** Letters and digits, in upper case; 0 for all else. */
    private static byte[] upper() {
        byte[] upper = new byte[256];
        for (int b = 0; b < 128; b++) {
            upper[b] = (byte) (Bytes.isAlphanumeric(b) ? Character.toUpperCase(b) : 0);
        }
        return upper;
    }

    /** An id's text, of the pool. */
    static String text(int key, TextPool pool) {
        byte[] upper = new byte[3];
        int from = key > 0xFFFF ? 0 : 1;
        for (int i = from; i < 3; i++) {
            upper[i] = (byte) (key >> (16 - 8 * i));
        }
        return pool.text(upper, from, 3);
    }
}
