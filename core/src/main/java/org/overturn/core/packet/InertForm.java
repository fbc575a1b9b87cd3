package org.overturn.core.packet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Takes out of a drawing what is no drawing: actions, scripts, files, and whatever lies outside of
 * the document (ISO 32000-1, 7.11, 8.10.4, 12.6). They may hide in its resources.
 */
final class InertForm {

    private static final Set<String> ACTIONS =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "URI",
                    "SubmitForm",
                    "ImportData",
                    "ResetForm",
                    "GoToR",
                    "GoToE",
                    "Rendition",
                    "Movie",
                    "Sound",
                    "RichMediaExecute");

    private static final Set<String> TYPES = Set.of("Action", "Filespec", "F", "EmbeddedFile");

    private static final List<COSName> OF_STREAMS =
            List.of("F", "FFilter", "FDecodeParms", "Ref", "OPI", "AF", "Alternates").stream()
                    .map(COSName::getPDFName)
                    .toList();

    private static final List<COSName> ANYWHERE =
            List.of("PieceInfo", "Metadata", "JavaScript", "EmbeddedFiles", "OpenAction", "URI")
                    .stream()
                    .map(COSName::getPDFName)
                    .toList();

    /** Whose keys are names of the page's own choice, not of the standard. */
    private static final Set<String> NAMED =
            Set.of(
                    "Font",
                    "XObject",
                    "ExtGState",
                    "ColorSpace",
                    "Pattern",
                    "Shading",
                    "Properties");

    private final Set<COSBase> named = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private InertForm() {}

    static void clean(PDFormXObject form) {
        InertForm cleaning = new InertForm();
        cleaning.visit(form.getCOSObject());
        while (!cleaning.open.isEmpty()) {
            cleaning.clean(cleaning.open.pop());
        }
    }

    private void clean(COSBase part) {
        if (part instanceof COSDictionary dictionary) {
            clean(dictionary);
        } else if (part instanceof COSArray array) {
            for (int i = array.size() - 1; i >= 0; i--) {
                if (acts(array.getObject(i))) {
                    array.remove(i);
                } else {
                    visit(array.getObject(i));
                }
            }
        }
    }

    private void clean(COSDictionary dictionary) {
        if (!named.contains(dictionary)) {
            ANYWHERE.forEach(dictionary::removeItem);
        }
        if (dictionary instanceof COSStream) {
            OF_STREAMS.forEach(dictionary::removeItem);
        }
        for (COSName key : new ArrayList<>(dictionary.keySet())) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (acts(value)) {
                dictionary.removeItem(key);
            } else {
                if (NAMED.contains(key.getName()) && !(value instanceof COSStream)) {
                    named.add(value);
                }
                visit(value);
            }
        }
    }

    private static boolean acts(@org.jspecify.annotations.Nullable COSBase part) {
        return part instanceof COSDictionary dictionary
                && (ACTIONS.contains(name(dictionary, COSName.S))
                        || TYPES.contains(name(dictionary, COSName.TYPE)));
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return Optional.ofNullable(dictionary.getCOSName(key)).map(COSName::getName).orElse("");
    }

    private void visit(@org.jspecify.annotations.Nullable COSBase part) {
        COSBase resolved = part instanceof COSObject reference ? reference.getObject() : part;
        boolean holds = resolved instanceof COSDictionary || resolved instanceof COSArray;
        if (resolved != null && holds && seen.add(resolved)) {
            open.push(resolved);
        }
    }
}
