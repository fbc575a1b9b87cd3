package org.overturn.api.document;

/**
 * Another document that holds nearly the same.
 *
 * @param percent of their text that both share
 */
record AlikeView(String id, int percent) {

    static AlikeView of(Alike one) {
        return new AlikeView(Long.toString(one.filed().id()), one.percent());
    }
}
